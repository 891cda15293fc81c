package dev.gatehouse.tables;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.internal.templateimport.Checks;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.TemplateImport;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template to import. */
record InputFile(Path file) {

    /** What the translator's own suite writes for the definition beside a template. */
    private static final String DEFINITION = "${definitionuri}";

    private static final String DEFINITION_FILE = "swagger1.json";
    private static final MapNode EMPTY = new MapNode(Map.of(), Location.unknown());
    private static final MapNode STRING = EMPTY.with("Type", ScalarNode.of("String", Location.unknown()));

    /** The gateway as a user starts it. */
    ApiGatewayBuilder builder(Map<String, String> parameters) {
        ApiGatewayBuilder builder = ApiGateway.builder()
                .template(file)
                .templateText(file.getFileName().toString(), declaring(parameters.keySet()));
        parameters.forEach(builder::parameter);
        return builder;
    }

    /** What CloudFormation would be asked to make, even where API Gateway would refuse it. */
    Template asked(Map<String, String> parameters) {
        ImportRequest request = request(parameters).withChecks(Checks.OF_TRANSLATOR);
        return TemplateImport.load(request).template().orElseThrow();
    }

    private ImportRequest request(Map<String, String> parameters) {
        return ImportRequest.of(file.getFileName().toString(), declaring(parameters.keySet()))
                .withDirectory(Optional.of(file.toAbsolutePath().getParent()))
                .withOptions(ImportOptions.standard().withParameters(parameters));
    }

    /** The logical ids that the template itself writes. */
    Set<String> resources() {
        return root().get("Resources").orElse(EMPTY).entries().keySet();
    }

    /** A value for each parameter without default: an allowed one, a number, or {@code param-NAME}. */
    Map<String, String> invented() {
        Map<String, String> values = new LinkedHashMap<>();
        root().get("Parameters").orElse(EMPTY).entries().forEach((name, parameter) -> {
            if (parameter.get("Default").isEmpty()) {
                values.put(name, invented(name, parameter));
            }
        });
        return values;
    }

    private static String invented(String name, Node parameter) {
        Optional<String> allowed = parameter
                .get("AllowedValues")
                .flatMap(list -> list.elements().stream().findFirst())
                .flatMap(Node::asText);
        boolean number = parameter.get("Type").flatMap(Node::asText).orElse("").contains("Number");
        String other = number ? parameter.get("MinValue").flatMap(Node::asText).orElse("1") : "param-" + name;
        return allowed.orElse(other);
    }

    private MapNode root() {
        return TemplateReader.read(file.toString(), text(), new Findings()).orElse(EMPTY);
    }

    /** The text, with what the translator takes for granted: its own transform, declarations of parameters. */
    private String declaring(Set<String> parameters) {
        String text = text();
        MapNode root = root();
        MapNode declared = root.get("Parameters")
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElse(EMPTY);
        MapNode more = declared;
        for (String parameter : parameters) {
            more = more.entries().containsKey(parameter) ? more : more.with(parameter, STRING);
        }
        boolean assumed = root.get("Transform").isEmpty() && text.contains("AWS::Serverless::");
        if (more.equals(declared) && !assumed) {
            return text;
        }
        if (assumed) {
            root = root.with("Transform", ScalarNode.of("AWS::Serverless-2016-10-31", Location.unknown()));
        }
        return (more.entries().isEmpty() ? root : root.with("Parameters", more))
                .toJson()
                .toText();
    }

    private String text() {
        try {
            return Files.readString(file).replace(DEFINITION, DEFINITION_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
