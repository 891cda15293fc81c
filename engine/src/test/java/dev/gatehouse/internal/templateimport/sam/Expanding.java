package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.Checks;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.Resolver;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A template and what SAM makes of it. */
record Expanding(ResolvedTemplate template, List<Finding> findings) {

    static final String FUNCTION =
            "Type: AWS::Serverless::Function, Properties: {Handler: a.B, Runtime: java17, CodeUri: x";

    /** Reads, resolves and expands. */
    static Expanding template(String text) {
        return template(text, Map.of());
    }

    static Expanding template(String text, Map<String, String> parameters) {
        var findings = new Findings();
        var request = ImportRequest.of("template.yaml", text)
                .withChecks(Checks.OF_TRANSLATOR)
                .withOptions(ImportOptions.standard().withParameters(parameters));
        ResolvedTemplate expanded = TemplateReader.read("template.yaml", text, findings)
                .map(root -> Resolver.resolve(root, request, findings))
                .orElseThrow();
        return new Expanding(expanded, findings.all());
    }

    /** A template with one function Fn that has these events, in YAML's flow style. */
    static Expanding events(String events) {
        return template("Resources:\n  Fn: {" + FUNCTION + ", Events: {" + events + "}}}\n");
    }

    /** A template with an API of these properties, and a function Fn whose events are for it. */
    static Expanding api(String properties, String events) {
        return template("Resources:\n  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, " + properties
                + "}}\n  Fn: {" + FUNCTION + ", Events: {" + events + "}}}\n");
    }

    /** The same with an HTTP API. */
    static Expanding httpApi(String properties, String events) {
        return template("Resources:\n  Api: {Type: AWS::Serverless::HttpApi, Properties: {" + properties + "}}\n  Fn: {"
                + FUNCTION + ", Events: {" + events + "}}}\n");
    }

    /** An event of an explicit REST API. */
    static String get(String path) {
        return "Get: {Type: Api, Properties: {RestApiId: !Ref Api, Method: get, Path: '" + path + "'}}";
    }

    /** The logical ids of the resources of a type. */
    TreeSet<String> idsOf(String type) {
        var ids = new TreeSet<String>();
        template.resources().values().stream()
                .filter(resource -> resource.type().equals(type))
                .map(ResolvedResource::logicalId)
                .forEach(ids::add);
        return ids;
    }

    boolean has(String logicalId) {
        return template.resources().containsKey(logicalId);
    }

    /** The node at that path below a resource's properties; empty if there is none. */
    Optional<Node> node(String logicalId, String... path) {
        Optional<Node> node = Optional.of(template.resources().get(logicalId).properties());
        for (String name : path) {
            node = node.flatMap(parent -> Optional.ofNullable(parent.entries().get(name)));
        }
        return node;
    }

    /** That node as JSON with apostrophes; "absent" if there is none. */
    String at(String logicalId, String... path) {
        return node(logicalId, path)
                .map(Node::toJson)
                .map(Json::toText)
                .orElse("absent")
                .replace('"', '\'');
    }

    /** The names of the entries of that node. */
    TreeSet<String> keys(String logicalId, String... path) {
        return new TreeSet<>(
                node(logicalId, path).map(node -> node.entries().keySet()).orElseThrow());
    }

    /** What SAM refuses, in its words. */
    List<String> refusals() {
        return errors().stream().map(Finding::awsText).toList();
    }

    List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
