package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.Checks;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate.Kind;
import dev.gatehouse.internal.templateimport.resolve.check.TemplateStructure;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.internal.templateimport.resolve.value.TemplateParameters;
import dev.gatehouse.internal.templateimport.resolve.value.Transforms;
import dev.gatehouse.internal.templateimport.sam.SamExpander;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.UnresolvedValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes of a template what CloudFormation does, in its order: parameters, includes, transforms, then the rest. */
public final class Resolver {

    private static final int DEEPEST = 250;

    private final ImportRequest request;
    private final Findings findings;
    private final StackPlace place;
    private boolean refusedBySam;
    private boolean stopped;

    private Resolver(ImportRequest request, Findings findings, StackPlace place) {
        this.request = request;
        this.findings = findings;
        this.place = place;
    }

    /**
     * The template, and the stacks that it nests, without transforms and functions.
     *
     * <p>What can't be known became an unresolved value.
     */
    public static ResolvedTemplate resolve(MapNode root, ImportRequest request, Findings findings) {
        StackPlace first = StackPlace.first(new PhysicalNames(request.account()));
        return resolve(root, request, findings, first).withNested();
    }

    public static ResolvedTemplate resolve(MapNode root, ImportRequest request, Findings findings, StackPlace place) {
        if (isOpenApi(root)) {
            return ResolvedTemplate.bare(Kind.OPENAPI, request, root, new PhysicalNames(request.account()));
        }
        return new Resolver(request, findings, place).resolved(root);
    }

    private ResolvedTemplate resolved(MapNode root) {
        boolean noNulls = request.checks() == Checks.OF_TRANSLATOR || TemplateStructure.withoutNulls(root, findings);
        var transforms = new Transforms(root);
        transforms.check(request, findings);
        TemplateParameters parameters = TemplateParameters.read(root, request, findings);
        boolean isQuiet = request.checks() == Checks.ALL && !parameters.complete();
        Resolver rest = isQuiet ? new Resolver(request, new Findings(), place) : this;
        return rest.transformed(root, transforms, parameters, noNulls);
    }

    /** The template after all that follows its parameters; of one whose parameters lack values, nothing else is told. */
    private ResolvedTemplate transformed(
            MapNode root, Transforms transforms, TemplateParameters parameters, boolean noNulls) {
        boolean strict = request.checks() == Checks.ALL;
        long before = errors();
        MapNode tree = new Includes(scope(root, parameters)).into(root, transforms);
        if (tree.depth() > DEEPEST) {
            findings.error(
                    "TooDeep",
                    "the template is nested deeper than " + DEEPEST + " levels once its files are included",
                    root.location(),
                    "use fewer levels.");
        }
        if (errors() > before || TemplateStructure.tooLarge(tree, findings)) {
            return nothing(root);
        }
        if (!transforms.extendLanguage()) {
            tree = loops(tree, parameters);
            stopped |= strict && errors() > before;
        }
        if (strict && !stopped) {
            transforms.checkTypes(tree, findings);
        }
        for (String transform : transforms.inOrder()) {
            tree = switch (transform) {
                case Transforms.LANGUAGE_EXTENSIONS -> extended(tree, parameters);
                case Transforms.SERVERLESS -> expanded(tree, parameters, noNulls);
                default -> tree;
            };
            boolean extended = transform.equals(Transforms.LANGUAGE_EXTENSIONS);
            if (stopped || extended && TemplateStructure.tooLarge(tree, findings)) {
                return nothing(root);
            }
        }
        var resolution = new Resolution(tree, scope(tree, parameters));
        if (!refusedBySam) {
            resolution.check();
        }
        return resolution.template();
    }

    private MapNode loops(MapNode tree, TemplateParameters parameters) {
        var loops = new LoopExpansion(scope(tree, parameters));
        MapNode expanded = loops.expanded(tree);
        stopped |= loops.stopped();
        return expanded;
    }

    private MapNode extended(MapNode tree, TemplateParameters parameters) {
        MapNode loops = loops(tree, parameters);
        return stopped ? loops : new LanguageExtensions(scope(loops, parameters)).evaluated(loops);
    }

    private MapNode expanded(MapNode tree, TemplateParameters parameters, boolean noNulls) {
        new TemplateStructure(tree, findings).check();
        Map<String, Node> values = new LinkedHashMap<>(parameters.values());
        values.put("AWS::Region", ScalarNode.of(request.account().region(), tree.location()));
        values.put("AWS::Partition", ScalarNode.of(request.account().partition(), tree.location()));
        long before = errors();
        MapNode expanded = SamExpander.expand(tree, request.account().stackName(), values, findings);
        refusedBySam = errors() > before;
        if (noNulls && request.checks() == Checks.ALL) {
            TemplateStructure.withoutNulls(expanded, findings);
        }
        return expanded;
    }

    private long errors() {
        return findings.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private Scope scope(MapNode root, TemplateParameters parameters) {
        return new Scope(root, request, findings, place, parameters);
    }

    private static boolean isOpenApi(MapNode root) {
        boolean named = root.get("openapi")
                .or(() -> root.get("swagger"))
                .flatMap(Node::asText)
                .isPresent();
        return named && root.get("Resources").isEmpty();
    }

    /** What AWS makes of a template that it does not get through: nothing. */
    private ResolvedTemplate nothing(MapNode root) {
        return ResolvedTemplate.bare(Kind.CLOUDFORMATION, request, root, place.names());
    }

    /** Puts local files where {@code Fn::Transform} names {@code AWS::Include}. */
    private record Includes(Scope scope) {

        private static final String TRANSFORM = "Fn::Transform";
        private static final int DEEPEST = 3;

        /** The template with every included file in its place. */
        MapNode into(MapNode root, Transforms transforms) {
            if (transforms.includes().isEmpty() && !root.hasKey(TRANSFORM::equals)) {
                return root;
            }
            Map<String, Node> sections = new LinkedHashMap<>();
            root.entries()
                    .forEach((name, section) ->
                            sections.put(name, name.equals("Transform") ? section : included(section, 0)));
            for (Node include : transforms.includes()) {
                location(include).flatMap(this::file).ifPresent(file -> merge(sections, included(file, 1)));
            }
            return new MapNode(sections, root.location());
        }

        private static void merge(Map<String, Node> sections, Node file) {
            file.entries()
                    .forEach((name, section) -> sections.merge(
                            name, section, (own, more) -> own instanceof MapNode map ? merged(map, more) : own));
        }

        private static MapNode merged(MapNode own, Node more) {
            Map<String, Node> entries = new LinkedHashMap<>(own.entries());
            more.entries().forEach(entries::putIfAbsent);
            return new MapNode(entries, own.location());
        }

        private Node included(Node node, int depth) {
            if (node instanceof ListNode list) {
                return list.map(each -> included(each, depth));
            }
            if (!(node instanceof MapNode map)) {
                return node;
            }
            Node transform = map.entries().get(TRANSFORM);
            if (transform != null && isInclude(transform)) {
                return replaced(map, transform, depth);
            }
            return map.mapValues(value -> included(value, depth));
        }

        private Node replaced(MapNode map, Node transform, int depth) {
            MapNode siblings = map.without(TRANSFORM);
            Optional<Node> file =
                    depth >= DEEPEST ? tooDeep(transform) : location(transform).flatMap(this::file);
            if (file.isEmpty()) {
                return siblings.entries().isEmpty() ? unresolved(transform) : siblings;
            }
            Node content = included(file.get(), depth + 1);
            if (siblings.entries().isEmpty()) {
                return content;
            }
            return merged((MapNode) included(siblings, depth), content);
        }

        private Node unresolved(Node transform) {
            return new FunctionCall(scope, scope.evaluator, TRANSFORM, transform).unresolved();
        }

        private Optional<Node> tooDeep(Node transform) {
            scope.findings.error(
                    "IncludeNotFound",
                    "files include each other more than " + DEEPEST + " levels deep",
                    transform.location(),
                    "use fewer levels.");
            return Optional.empty();
        }

        private Optional<Node> file(Node location) {
            Node evaluated = scope.evaluator.evaluate(location);
            String name = evaluated.asText().orElse("");
            boolean known = UnresolvedValue.in(name).isEmpty() && !name.isEmpty();
            return known
                    ? scope.files.read(name, location.location())
                    : scope.files.notFound(name, location.location());
        }

        private static boolean isInclude(Node transform) {
            return transform.says("Name", "AWS::Include");
        }

        private static Optional<Node> location(Node transform) {
            return transform.get("Parameters").flatMap(parameters -> parameters.get("Location"));
        }
    }
}
