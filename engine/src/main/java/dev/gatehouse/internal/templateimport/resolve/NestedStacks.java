package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import dev.gatehouse.model.Account;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stacks that a template nests, each resolved when first asked for. */
final class NestedStacks {

    private static final String TYPE = "AWS::CloudFormation::Stack";
    private static final String OUTPUTS = "Outputs.";

    private final Scope scope;
    private final StackPlace place;
    private final Map<String, Optional<ResolvedTemplate.Nested>> known = new HashMap<>();

    NestedStacks(Scope scope, StackPlace place) {
        this.scope = scope;
        this.place = place;
    }

    /** All that can be read, in template order. */
    List<ResolvedTemplate.Nested> all() {
        return scope.resources.written().keySet().stream()
                .filter(scope.resources::exists)
                .flatMap(logicalId -> stack(logicalId).stream())
                .toList();
    }

    /** The value of {@code Outputs.Name}; empty if there is no such local stack. */
    Optional<Node> output(String logicalId, String attribute, FunctionCall site) {
        if (!attribute.startsWith(OUTPUTS)) {
            return Optional.empty();
        }
        Optional<ResolvedTemplate.Nested> stack = stack(logicalId);
        if (stack.isEmpty()) {
            return Optional.empty();
        }
        String name = attribute.substring(OUTPUTS.length());
        Map<String, Node> outputs = stack.get().template().root().entries("Outputs");
        return Optional.ofNullable(outputs.get(name))
                .flatMap(output -> output.get("Value"))
                .or(() -> Optional.of(missing(stack.get(), name, site)));
    }

    private static Node missing(ResolvedTemplate.Nested stack, String name, FunctionCall site) {
        Map<String, Node> outputs = stack.template().root().entries("Outputs");
        site.scope()
                .refuse(
                        "the nested stack " + stack.logicalId() + " ("
                                + stack.request().fileName() + ") has no output \"" + name + "\"",
                        site.location(),
                        DidYouMean.remedy(name, outputs.keySet(), "add it under Outputs there."));
        return site.unresolved("Fn::GetAtt " + stack.logicalId() + "." + OUTPUTS + name);
    }

    private Optional<ResolvedTemplate.Nested> stack(String logicalId) {
        Optional<ResolvedTemplate.Nested> before = known.get(logicalId);
        if (before != null) {
            return before;
        }
        known.put(logicalId, Optional.empty());
        Optional<ResolvedTemplate.Nested> stack = scope.resources
                .type(logicalId)
                .filter(TYPE::equals)
                .flatMap(type -> scope.resources.properties(logicalId).get("TemplateURL"))
                .flatMap(location -> load(logicalId, location));
        known.put(logicalId, stack);
        return stack;
    }

    private Optional<ResolvedTemplate.Nested> load(String logicalId, Node location) {
        String name = scope.evaluator.evaluate(location).asText().orElse("");
        Optional<Path> file = scope.files.find(name);
        if (file.isEmpty()) {
            notLocal(logicalId, name, location);
            return Optional.empty();
        }
        Path path = file.get().toAbsolutePath().normalize();
        if (!place.takes(path)) {
            scope.refuse(
                    "nested stacks form a circle, or are nested too deeply, at " + name,
                    location.location(),
                    "use fewer levels.");
            return Optional.empty();
        }
        String text = scope.files.text(path).orElse("");
        ImportRequest request = request(logicalId, name, text, path);
        return TemplateReader.read(name, text, scope.findings)
                .map(root -> new ResolvedTemplate.Nested(logicalId, request, resolved(logicalId, root, request, path)));
    }

    private ResolvedTemplate resolved(String logicalId, MapNode root, ImportRequest request, Path file) {
        PhysicalNames names = place.names().of(request.account(), logicalId + ".");
        return Resolver.resolve(root, request, scope.findings, place.below(file, names));
    }

    private ImportRequest request(String logicalId, String name, String text, Path file) {
        ImportRequest above = scope.request;
        Account account = new Account(
                above.account().id(),
                above.account().region(),
                above.account().partition(),
                above.account().stackName() + "-" + logicalId);
        return above.within(logicalId)
                .withTemplate(name, text)
                .withDirectory(Optional.ofNullable(file.getParent()))
                .withAccount(account)
                .withOptions(above.options()
                        .withParameters(parameters(logicalId))
                        .withValues(values(logicalId, above.options().values()))
                        .withImportParameters(Map.of()));
    }

    private Map<String, String> parameters(String logicalId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<Node> written = scope.resources.properties(logicalId).get("Parameters");
        written.map(scope.evaluator::evaluate).ifPresent(all -> all.entries()
                .forEach((name, value) -> parameters.put(name, String.join(",", value.texts()))));
        return parameters;
    }

    /** Values for the child's own resources are named with the stack before them, like {@code Child.Pool.Arn}. */
    private static Map<String, String> values(String logicalId, Map<String, String> above) {
        Map<String, String> values = new LinkedHashMap<>();
        above.forEach((name, value) -> {
            if (name.contains(":")) {
                values.put(name, value);
            } else if (name.startsWith(logicalId + ".")) {
                values.put(name.substring(logicalId.length() + 1), value);
            }
        });
        return values;
    }

    private void notLocal(String logicalId, String name, Node location) {
        scope.findings.warning(
                "NestedStackNotRead",
                "the template of the nested stack " + logicalId + " can't be read"
                        + (name.isEmpty() ? "" : ": there is no local file " + UnresolvedMarkers.compact(location))
                        + "; its outputs are unknown",
                location.location(),
                "name a local template, or set its outputs with values = \"" + logicalId + ".Outputs.Name=v\".");
    }
}
