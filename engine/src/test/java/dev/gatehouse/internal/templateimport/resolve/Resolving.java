package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template being resolved in a test, with what it is given. */
final class Resolving {

    private final String text;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Optional<Path> directory = Optional.empty();
    private List<String> waived = List.of();
    private final Findings findings = new Findings();
    private Optional<ResolvedTemplate> resolved = Optional.empty();

    private Resolving(String text) {
        this.text = text;
    }

    static Resolving template(String text) {
        return new Resolving(text);
    }

    /** A template with a queue Q and a custom resource C; X.Value is that YAML. */
    static Resolving value(String yaml) {
        return template(
                "Transform: AWS::LanguageExtensions\nResources:\n  Q: {Type: AWS::SQS::Queue}\n  C: {Type: Custom::C}\n  X:\n    Type: Custom::X\n    Properties:\n      Value: "
                        + yaml + "\n");
    }

    Resolving parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Resolving given(String name, String value) {
        values.put(name, value);
        return this;
    }

    Resolving in(Path folder) {
        directory = Optional.of(folder);
        return this;
    }

    Resolving waiving(String name) {
        waived = List.of(name);
        return this;
    }

    ResolvedTemplate resolved() {
        if (resolved.isEmpty()) {
            MapNode root = TemplateReader.read("template.yaml", text, findings).orElseThrow();
            resolved = Optional.of(Resolver.resolve(root, request(), findings));
        }
        return resolved.get();
    }

    private ImportRequest request() {
        return ImportRequest.of("template.yaml", text)
                .withDirectory(directory)
                .withOptions(ImportOptions.standard()
                        .withParameters(parameters)
                        .withValues(values)
                        .withOpenApiStage("prod")
                        .withWaived(waived));
    }

    ResolvedResource resource(String logicalId) {
        return Optional.ofNullable(resolved().resources().get(logicalId)).orElseThrow();
    }

    /** The property Value of the resource X. */
    Optional<Node> node() {
        return resource("X").properties().get("Value");
    }

    Json json() {
        return node().map(Node::toJson).orElse(Json.nullValue());
    }

    /** A text as it is, anything else as JSON. */
    String text() {
        return json().text();
    }

    List<Finding> findings() {
        resolved();
        return findings.all();
    }

    List<String> errors() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }

    Finding onlyFinding() {
        if (findings().size() != 1) {
            throw new AssertionError("not one finding, but " + findings());
        }
        return findings().get(0);
    }
}
