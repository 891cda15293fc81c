package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Checks;
import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate.Kind;
import dev.gatehouse.internal.template.resolve.check.TemplateStructure;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import dev.gatehouse.internal.template.resolve.value.TemplateParameters;
import dev.gatehouse.internal.template.resolve.value.Transforms;
import dev.gatehouse.internal.template.sam.SamExpander;
import dev.gatehouse.model.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

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
        long before = errors();
        MapNode tree = new Includes(scope(root, parameters)).into(root, transforms);
        if (tree.depth() > DEEPEST) {
            findings.error(
                    "TooDeep",
                    "the template is nested deeper than " + DEEPEST + " levels once its files are included",
                    root.location(),
                    "nest less.");
        }
        if (errors() > before || TemplateStructure.tooLarge(tree, findings)) {
            return nothing(root);
        }
        if (!transforms.extendLanguage()) {
            tree = loops(tree, parameters);
        }
        if (request.checks() == Checks.ALL) {
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
}
