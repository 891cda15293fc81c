package dev.gatehouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTemplateTest {

    @Test
    void renders_a_file_with_all_that_a_request_brings(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("order.vtl");
        Files.writeString(
                file,
                "{\"id\":\"$input.params('id')\",\"sku\":\"$input.path('$.sku')\",\"q\":\"$input.params('q')\","
                        + "\"h\":\"$input.params('x-h')\",\"ip\":\"$context.identity.sourceIp\","
                        + "\"m\":\"$context.httpMethod\",\"s\":\"$stageVariables.env\"}");
        var request = TemplateRequest.post("/orders/7")
                .pathParameter("id", "7")
                .query("q", "a b")
                .header("X-H", "h")
                .context("identity.sourceIp", "203.0.113.5")
                .stageVariable("env", "blue")
                .json(Map.of("sku", "A1"));

        var rendered = MappingTemplate.of(file).render(request);

        Object json = rendered.json(Map.class);
        assertThat(json)
                .isEqualTo(Map.of(
                        "id", "7", "sku", "A1", "q", "a b", "h", "h", "ip", "203.0.113.5", "m", "POST", "s", "blue"));
    }

    @Test
    void renders_the_answer_of_an_integration_and_shows_overrides() {
        var template = MappingTemplate.ofText("#set($context.responseOverride.status = 202)"
                + "#set($context.responseOverride.header.x-a = ['1', '2'])$input.path('$.n') $input.params('q')");
        var answer = new HttpResponse(200, Headers.none(), Body.of("{\"n\": 5}"));

        var rendered = template.renderResponse(TemplateRequest.get("/it?q=1"), answer);

        assertThat(rendered.text()).isEqualTo("5 1");
        assertThat(rendered.responseStatus()).contains("202");
        assertThat(rendered.responseHeaders()).isEqualTo(Map.of("x-a", List.of("1", "2")));
    }

    @Test
    void says_where_a_text_is_no_template() {
        assertThatThrownBy(() -> MappingTemplate.ofText("{\n#if($x}"))
                .isInstanceOf(TemplateFailedException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void fails_where_aws_would_refuse_the_call() {
        assertThatThrownBy(() -> MappingTemplate.ofText("$input.path('$.a')")
                        .render(TemplateRequest.post("/").body("{bad")))
                .isInstanceOf(TemplateFailedException.class)
                .hasMessage("the text reads the body as JSON, but the body is not JSON");
    }
}
