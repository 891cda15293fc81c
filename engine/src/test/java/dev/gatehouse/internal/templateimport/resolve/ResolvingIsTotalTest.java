package dev.gatehouse.internal.templateimport.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Assertions;

/** Whatever a template is made of, resolving it ends in a tree without functions or in findings. */
class ResolvingIsTotalTest {

    private static final List<String> NAMES = List.of(
            "A", "B", "C", "P", "L", "S", "Nothing", "AWS::Region", "AWS::NoValue", "ServerlessRestApi", "A.Stage", "");
    private static final List<String> FUNCTIONS = List.of(
            "Ref",
            "Fn::GetAtt",
            "Fn::Sub",
            "Fn::Join",
            "Fn::Split",
            "Fn::Select",
            "Fn::If",
            "Fn::And",
            "Fn::Or",
            "Fn::Not",
            "Fn::Equals",
            "Fn::FindInMap",
            "Fn::Base64",
            "Fn::Cidr",
            "Fn::GetAZs",
            "Fn::ImportValue",
            "Fn::ToJsonString",
            "Fn::Length",
            "Fn::Transform",
            "Fn::ForEach::Loop",
            "Fn::GetStackOutput",
            "Fn::Unknown",
            "Condition");
    private static final List<String> TYPES = List.of(
            "AWS::SQS::Queue",
            "AWS::Lambda::Function",
            "AWS::Lambda::Version",
            "AWS::Lambda::Alias",
            "AWS::Serverless::Api",
            "AWS::Serverless::Function",
            "AWS::Serverless::Application",
            "AWS::CloudFormation::Stack",
            "AWS::ApiGateway::RestApi",
            "Custom::Thing");

    @Property(seed = "20261122", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_template_of_functions_is_resolved(@ForAll("templates") Map<String, Object> template) {
        String text = Json.fromJava(template).toText();
        var findings = new Findings();

        ResolvedTemplate resolved = Assertions.assertTimeout(Duration.ofSeconds(20), () -> resolve(text, findings));

        if (!findings.hasErrors()) {
            assertThat(resolved.resources().values())
                    .allSatisfy(resource ->
                            assertThat(functions(resource.properties())).isEmpty());
        }
    }

    @Property(seed = "20261122", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_text_is_read(@ForAll("texts") String text) {
        var findings = new Findings();

        Optional<MapNode> root = TemplateReader.read("t.yaml", text, findings);

        assertThat(root.isPresent() || findings.hasErrors()).isTrue();
    }

    /** What is left of functions; one beside other keys is none. */
    private static List<String> functions(Node node) {
        List<String> left = new ArrayList<>();
        node.elements().forEach(element -> left.addAll(functions(element)));
        node.entries().forEach((key, value) -> {
            if (node.entries().size() == 1 && IntrinsicFunctions.names().contains(key)) {
                left.add(key);
            }
            left.addAll(functions(value));
        });
        return left;
    }

    private static ResolvedTemplate resolve(String text, Findings findings) {
        MapNode root = TemplateReader.read("t.json", text, findings).orElseThrow();
        var request = ImportRequest.of("t.json", text)
                .withOptions(ImportOptions.standard()
                        .withParameters(Map.of("P", "given"))
                        .withValues(Map.of("import:A", "a", "ssm:x", "y"))
                        .withOpenApiStage("prod"));
        return Resolver.resolve(root, request, findings);
    }

    @Provide
    Arbitrary<Map<String, Object>> templates() {
        Arbitrary<Map<String, Object>> resources = Arbitraries.maps(Arbitraries.of("A", "B", "C", "D"), resource())
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<Map<String, Object>> conditions =
                Arbitraries.maps(Arbitraries.of("A", "B", "C"), value(3)).ofMaxSize(3);
        Arbitrary<Map<String, Object>> outputs = Arbitraries.maps(
                        Arbitraries.of("O", "P"), value(2).map(value -> Map.of("Value", value)))
                .ofMaxSize(2)
                .map(LinkedHashMap::new);
        Arbitrary<Object> mappings = value(3);
        return Combinators.combine(resources, conditions, outputs, mappings).as((all, when, out, map) -> {
            Map<String, Object> template = new LinkedHashMap<>();
            template.put("Transform", List.of("AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"));
            template.put("Parameters", parameters());
            template.put("Mappings", Map.of("A", Map.of("B", Map.of("C", map)), "P", map));
            template.put("Conditions", when);
            template.put("Resources", all);
            template.put("Outputs", out);
            return template;
        });
    }

    private static Map<String, Object> parameters() {
        return Map.of(
                "P", Map.of("Type", "String"),
                "L", Map.of("Type", "CommaDelimitedList", "Default", "a,b"),
                "S", Map.of("Type", "AWS::SSM::Parameter::Value<String>", "Default", "/s"));
    }

    private static Arbitrary<Object> resource() {
        return Combinators.combine(Arbitraries.of(TYPES), value(4), value(2), name())
                .as((type, properties, more, name) -> {
                    Map<String, Object> resource = new LinkedHashMap<>();
                    resource.put("Type", type);
                    resource.put(
                            "Properties",
                            Map.of("Value", properties, "FunctionName", more, "Location", name, "Events", more));
                    resource.put("DependsOn", name);
                    if (name.length() == 1) {
                        resource.put("Condition", name);
                    }
                    return resource;
                });
    }

    private static Arbitrary<String> name() {
        return Arbitraries.of(NAMES);
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                name(),
                Arbitraries.of(
                        "${A}", "${P}-${A.Arn}", "${!x}", "${ }", "{{resolve:ssm:x}}", "10.0.0.0/16", "x,y", "${K}"),
                Arbitraries.integers().between(-1, 3),
                Arbitraries.of(true, false));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Object> inner = value(depth - 1);
        Arbitrary<Object> list = inner.list().ofMaxSize(4).map(ArrayList::new);
        Arbitrary<Object> function = Combinators.combine(Arbitraries.of(FUNCTIONS), Arbitraries.oneOf(inner, list))
                .as((name, argument) -> Map.of(name, argument));
        Arbitrary<Object> loop = Combinators.combine(inner, inner)
                .as((items, body) -> Map.of("Fn::ForEach::Loop", List.of("K", items, Map.of("k${K}", body))));
        Arbitrary<Object> map = Arbitraries.maps(Arbitraries.of("a", "Ref", "Fn::If"), inner)
                .ofMaxSize(2)
                .map(all -> all);
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf), Tuple.of(6, function), Tuple.of(1, loop), Tuple.of(1, list), Tuple.of(1, map));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                ": ",
                "\n",
                "  ",
                "- ",
                "[",
                "]",
                "{",
                "}",
                "&x ",
                "*x",
                "<<: ",
                "!Sub ",
                "!GetAtt ",
                "!Ref ",
                "'",
                "\"",
                "|\n",
                "> ",
                "# c\n",
                "---\n",
                "...\n",
                "%YAML 1.1\n",
                "? ",
                ", ",
                "\t",
                "1:30",
                "0x1F",
                "null",
                "\u0007",
                "\ud83d\ude00",
                "Resources",
                "openapi",
                "!!str ",
                "!<x> ",
                "=",
                "@",
                "`",
                "\\u0041");
        return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}
