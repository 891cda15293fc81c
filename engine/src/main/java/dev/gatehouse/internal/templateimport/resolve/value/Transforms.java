package dev.gatehouse.internal.templateimport.resolve.value;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The macros that a template names under {@code Transform}. */
public final class Transforms {

    public static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";
    public static final String SERVERLESS = "AWS::Serverless-2016-10-31";

    private static final Set<String> OF_AWS = Set.of(
            "AWS::CodeDeployBlueGreen",
            "AWS::CodeStar",
            "AWS::Include",
            LANGUAGE_EXTENSIONS,
            "AWS::SecretsManager-2020-07-23",
            "AWS::SecretsManager-2024-09-16",
            SERVERLESS,
            "AWS::ServiceCatalog");

    private final List<Node> written;

    public Transforms(MapNode root) {
        Optional<Node> transform = root.get("Transform");
        this.written = transform.isEmpty()
                ? List.of()
                : transform.get().elements().isEmpty()
                        ? List.of(transform.get())
                        : transform.get().elements();
    }

    /** The transforms in the order in which they are listed; SAM comes last where it is not listed. */
    public List<String> inOrder() {
        List<String> names =
                new ArrayList<>(written.stream().map(Transforms::name).toList());
        if (!names.contains(SERVERLESS)) {
            names.add(SERVERLESS);
        }
        return names;
    }

    /** Refuses resources that only SAM knows in a template that does not say that SAM is to run. */
    public void checkTypes(MapNode root, Findings findings) {
        if (written.stream().anyMatch(each -> name(each).equals(SERVERLESS))) {
            return;
        }
        List<Node> types = root.entries("Resources").values().stream()
                .flatMap(resource -> resource.get("Type").stream())
                .filter(type -> type.asText().orElse("").startsWith("AWS::Serverless::"))
                .toList();
        if (!types.isEmpty()) {
            String names = types.stream()
                    .flatMap(type -> type.asText().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            findings.refusedByAws(
                    "ValidationError",
                    "Template format error: Unrecognized resource types: [" + names + "]",
                    types.get(0).location(),
                    "add \"Transform: " + SERVERLESS + "\" at the top of the template.");
        }
    }

    /** Whether {@code Fn::ForEach} and the other newer functions may be used. */
    public boolean extendLanguage() {
        return written.stream().anyMatch(each -> name(each).equals(LANGUAGE_EXTENSIONS));
    }

    /** The included snippets, {@code {Name: AWS::Include, Parameters: {Location: …}}}. */
    public List<Node> includes() {
        List<Node> includes = new ArrayList<>(written);
        includes.removeIf(each -> !name(each).equals("AWS::Include"));
        return includes;
    }

    /** Refuses macros that only exist in an account, unless waived as {@code Transform.Name}. */
    public void check(ImportRequest request, Findings findings) {
        for (Node each : written) {
            String name = name(each);
            if (OF_AWS.contains(name)) {
                continue;
            }
            String message = "the macro " + name + " can't be run here, and may change everything in the template";
            if (request.waives("Transform." + name)) {
                findings.warning("MacroNotRun", message, each.location(), "waived.");
            } else {
                findings.error(
                        "MacroNotRun",
                        message,
                        each.location(),
                        "name the processed template (aws cloudformation get-template --template-stage"
                                + " Processed), or waive \"Transform." + name + "\".");
            }
        }
    }

    private static String name(Node transform) {
        return transform.asText().or(() -> transform.text("Name")).orElse("");
    }
}
