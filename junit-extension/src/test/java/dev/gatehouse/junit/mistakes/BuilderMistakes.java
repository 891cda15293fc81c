package dev.gatehouse.junit.mistakes;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.mapping.MappingTemplate;
import dev.gatehouse.mapping.TemplateRequest;
import dev.gatehouse.model.CanaryDeployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Mistakes at the start of a gateway. */
final class BuilderMistakes {

    private BuilderMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("no template", it -> ApiGateway.builder().start())
                .add(
                        "a template that is null",
                        it -> ApiGateway.builder().template(null).start())
                .add("a template that is not there", it -> ApiGateway.builder()
                        .template(Path.of("src/test/resources/mistakes/mal.yaml"))
                        .start())
                .add("a template in no folder", it -> ApiGateway.builder()
                        .template(Path.of("no-such-folder/template.yaml"))
                        .start())
                .add("a folder without a template", it -> ApiGateway.builder()
                        .template(Path.of("src/test/java"))
                        .start())
                .add("a template that is no text", it -> ApiGateway.builder()
                        .template(Path.of("target/classes/dev/gatehouse/junit/ApiGatewayTest.class"))
                        .start())
                .add("an empty template", it -> text("").start())
                .add("a file that is no template", it -> text("name: build\non: push\n")
                        .start())
                .add("a text that is the file's name", it -> ApiGateway.builder()
                        .templateText("template.yaml", "template.yaml")
                        .start())
                .add("file name and text in the wrong order", it -> ApiGateway.builder()
                        .templateText("Resources: {}\n", "x.yaml")
                        .start())
                .add(
                        "a SAM template without its transform",
                        it -> text("Resources:\n  F: {Type: AWS::Serverless::Function, Properties: {}}\n")
                                .start())
                .add("an unknown parameter", it -> mall().parameter("Sise", "4").start())
                .add("a parameter beyond its limit", it -> mall().parameter("Size", "10")
                        .start())
                .add("a parameter that is no number", it -> mall().parameter("Size", "many")
                        .start())
                .add("a parameter that is null", it -> mall().parameter("Size", null)
                        .start())
                .add("a value of an unknown kind", it -> mall().value("inport:Name", "x")
                        .start())
                .add("a value that is used nowhere in the template", it -> mall().value("import:Name", "x")
                        .start())
                .add("a value of no attribute", it -> mall().value("Say.Arm", "x")
                        .start())
                .add("an import parameter for another template", it -> mall().importParameter("basepath", "prepend")
                        .start())
                .add(
                        "an import parameter that is none",
                        it -> openApi().importParameter("basepaht", "prepend").start())
                .add(
                        "an import parameter of a wrong value",
                        it -> openApi().importParameter("basepath", "prepned").start())
                .add(
                        "an OpenAPI stage of a wrong name",
                        it -> openApi().openApiStage("my stage").start())
                .add("a stage variable that is empty", it -> mall().stageVariable("greeting", "")
                        .start())
                .add("a stage variable of no stage", it -> mall().stageVariable("greting", "x")
                        .start())
                .add("a canary of more than all", it -> mall().canary(CanaryDeployment.ofPercent(101))
                        .start())
                .add("an unknown function", it -> mall().function("Sya", i -> FunctionOutcome.returned("{}"))
                        .start())
                .add("a function of no name", it -> mall().function("", i -> FunctionOutcome.returned("{}"))
                        .start())
                .add("a function of an unknown alias", it -> mall().function(
                                "Say:live", i -> FunctionOutcome.returned("{}"))
                        .start())
                .add("code that is null", it -> mall().function("Say", null).start())
                .add("a host with a scheme", it -> mall().host("https://api.local"))
                .add("a host with a path", it -> mall().host("api.local/x"))
                .add("a factor of zero", it -> mall().timeoutFactor(0))
                .add("a factor that is no number", it -> mall().timeoutFactor(Double.NaN))
                .add("a negative wait", it -> mall().await(Duration.ofSeconds(-1))
                        .start())
                .add("a clock that is null", it -> mall().clock(null).start())
                .add("the environment of an unknown function", it -> mall().environment("Sya", "VOICE", "x")
                        .start())
                .add("a variable with a dash", it -> mall().environment("Say", "MY-VOICE", "x")
                        .start())
                .add("a variable without a name", it -> mall().environment("Say", "", "x")
                        .start())
                .add("a waiver of nothing", it -> mall().waive("Shop.Nothing").start())
                .add("a waiver of no form", it -> mall().waive("everything").start())
                .add("an unclosed directive of a mapping template", it -> MappingTemplate.ofText("#if(true)"))
                .add("a mapping template that is not there", it -> MappingTemplate.of(Path.of("no-such.vtl")))
                .add("a rendered text that is no JSON", it -> MappingTemplate.ofText("hello")
                        .render(TemplateRequest.get("/"))
                        .json(Map.class))
                .add("a template's request without a slash", it -> MappingTemplate.ofText("hello")
                        .render(TemplateRequest.get("say")))
                .add("a context variable with its prefix", it -> TemplateRequest.get("/")
                        .context("$context.stage", "x"));
    }

    static ApiGatewayBuilder mall() {
        return text(MistakesTest.text("/mistakes/mall.yaml"));
    }

    private static ApiGatewayBuilder openApi() {
        return text(MistakesTest.text("/payments.yaml"));
    }

    private static ApiGatewayBuilder text(String template) {
        return ApiGateway.builder().templateText("mall.yaml", template);
    }
}
