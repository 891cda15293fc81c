package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The macros that a template names under {@code Transform}. */
final class Transforms {

    private static final Set<String> OF_AWS = Set.of(
            "AWS::CodeDeployBlueGreen",
            "AWS::CodeStar",
            "AWS::Include",
            "AWS::LanguageExtensions",
            "AWS::SecretsManager-2020-07-23",
            "AWS::SecretsManager-2024-09-16",
            "AWS::Serverless-2016-10-31",
            "AWS::ServiceCatalog");

    private final List<Node> written;

    Transforms(MapNode root) {
        Optional<Node> transform = root.get("Transform");
        this.written = transform.isEmpty()
                ? List.of()
                : transform.get().elements().isEmpty()
                        ? List.of(transform.get())
                        : transform.get().elements();
    }

    /** Whether {@code Fn::ForEach} and the other newer functions may be used. */
    boolean extendLanguage() {
        return written.stream().anyMatch(each -> name(each).equals("AWS::LanguageExtensions"));
    }

    /** The included snippets, {@code {Name: AWS::Include, Parameters: {Location: …}}}. */
    List<Node> includes() {
        List<Node> includes = new ArrayList<>(written);
        includes.removeIf(each -> !name(each).equals("AWS::Include"));
        return includes;
    }

    /** Refuses macros that only exist in an account, unless waived as {@code Transform.Name}. */
    void check(Scope scope) {
        for (Node each : written) {
            String name = name(each);
            if (OF_AWS.contains(name)) {
                continue;
            }
            String message = "the macro " + name + " can't be run here, and may change everything in the template";
            if (scope.request().waived().contains("Transform." + name)) {
                scope.findings().warning("MacroNotRun", message, each.location(), "waived.");
            } else {
                scope.findings()
                        .error(
                                "MacroNotRun",
                                message,
                                each.location(),
                                "name the processed template (aws cloudformation get-template --template-stage"
                                        + " Processed), or waive \"Transform." + name + "\".");
            }
        }
    }

    private static String name(Node transform) {
        return transform
                .asText()
                .or(() -> transform.get("Name").flatMap(Node::asText))
                .orElse("");
    }
}
