package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class JsonAssertionsTest {

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("echo.yaml", """
                    Resources:
                      Echo: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Role: r, Code: {ZipFile: x}}}
                      Api:
                        Type: AWS::ApiGatewayV2::Api
                        Properties: {Name: echo, ProtocolType: HTTP, Target: !GetAtt Echo.Arn}
                    """)
            .function("Echo", invocation -> FunctionOutcome.returned("""
                    {"id": 7, "code": "7", "note": null, "total": 19.90, "paid": true, "text": "don't",
                     "customer": {"name": "ada"}, "orders": [{"sku": "A1"}, {"sku": "B2"}, {"sku": "C3"}]}"""))
            .start();
    private final ApiResponse response = gateway.client().get("/").send();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void let_members_stand_beside_those_that_matter() {
        assertThat(response).hasJsonLike("{'customer': {'name': 'ada'}, 'text': \"don't\"}");
        assertThat(response).hasJsonLike("{'orders': [{}, {'sku': 'B2'}, {}]}");

        assertThatThrownBy(() -> assertThat(response).hasJsonLike("{'customer': {'name': 'bob'}}"))
                .hasMessageContaining("\n  $.customer.name is \"ada\", not \"bob\"\n\nGET / -> 200");
        assertThatThrownBy(() -> assertThat(response).hasJsonLike("{'customer': {'age': 36}}"))
                .hasMessageContaining("\n  $.customer.age is absent; $.customer has the members [name]\n");
        assertThatThrownBy(() -> assertThat(response).hasJsonLike("{'orders': []}"))
                .hasMessageContaining("\n  $.orders has 3 elements, not 0\n");
    }

    @Test
    void read_what_is_expected_from_files_and_resources(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("expected.json"), "{\"id\": 7}");

        assertThat(response)
                .hasJsonLike(file)
                .hasJsonLike(file.toString())
                .hasJsonLike("order.json")
                .hasJsonLike("classpath:order.json");

        assertThatThrownBy(() -> assertThat(response).hasJsonLike("ordre.json"))
                .hasMessageStartingWith(
                        "the expected text is neither JSON nor the name of a file or of a class path resource:"
                                + " ordre.json.\n  to do:       write JSON like \"{'id': 1}\", or a path below ");
    }

    @Test
    void tell_a_number_from_a_text_and_null_from_what_is_absent() {
        assertThat(response)
                .hasJsonPath("$.id", 7)
                .hasJsonPath("$.total", 19.9)
                .hasJsonPath("$.code", "7")
                .hasJsonPath("$.note", null)
                .hasNoJsonPath("$.nothing");

        assertThatThrownBy(() -> assertThat(response).hasJsonPath("$.id", "7"))
                .hasMessageStartingWith("JSONPath $.id\n  expected: \"7\" (a text)\n  found:    7\n");
        assertThatThrownBy(() -> assertThat(response).hasJsonPath("$.code", 7))
                .hasMessageStartingWith("JSONPath $.code\n  expected: 7\n  found:    \"7\" (a text)\n");
        assertThatThrownBy(() -> assertThat(response).hasJsonPath("$.note"))
                .hasMessageStartingWith("JSONPath $.note\n  expected: (present)\n  found:    null\n");
        assertThatThrownBy(() -> assertThat(response).hasJsonPath("$.nothing"))
                .hasMessageStartingWith("JSONPath $.nothing\n  expected: (present)\n  found:    (absent)\n");
        assertThatThrownBy(() -> assertThat(response).hasNoJsonPath("$.note"))
                .hasMessageStartingWith("JSONPath $.note\n  expected: (absent)\n  found:    null\n");
    }

    @Test
    void go_on_with_assertions_of_assertj() {
        assertThat(response).json("$.orders").isArray().hasSize(3);
        assertThat(response).json("$.orders[*].sku").isArray().containsExactly("A1", "B2", "C3");
        assertThat(response).json("$.customer").isObject().containsExactly(entry("name", "ada"));
        assertThat(response).json("$.text").isText().startsWith("don");
        assertThat(response).json("$.total").isNumber().isEqualByComparingTo("19.9");
        assertThat(response).json("$.paid").isBoolean().isTrue();
        assertThat(response)
                .json("$.customer")
                .isLike("{'name': 'ada'}")
                .isA(Map.class)
                .isNotNull();
        assertThat(response).json("$.note").isNull();
        assertThat(response).json("$.id").isEqualTo(7L).isNotNull();
        assertThat(response).json("$.nothing").isAbsent();

        assertThatThrownBy(() -> assertThat(response).json("$.orders").isArray().hasSize(2))
                .hasMessageContaining("[JSONPath $.orders]")
                .hasMessageContaining("Expected size: 2 but was: 3");
        assertThatThrownBy(() -> assertThat(response).json("$.code").isNumber())
                .hasMessageStartingWith("JSONPath $.code\n  expected: a number\n  found:    \"7\"\n\nGET / -> 200");
        assertThatThrownBy(() -> assertThat(response).json("$.nothing").isNull())
                .hasMessageStartingWith("JSONPath $.nothing\n  expected: null\n  found:    (absent)\n");
        assertThatThrownBy(() -> assertThat(response).json("$.id").isEqualTo("7"))
                .hasMessageStartingWith("JSONPath $.id\n  expected: \"7\" (a text)\n  found:    7\n");
    }

    @Test
    void show_an_ide_both_sides_line_by_line() {
        var failure = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(response).hasJsonLike("{'id': 8}"));

        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("{\n  \"id\" : 8\n}");
        assertThat(failure.getActual().getStringRepresentation()).startsWith("{\n  \"id\" : 7,\n");
    }

    @Test
    void the_answer_itself_gives_objects_of_generic_types() {
        assertThat(response.jsonPath("$.total", BigDecimal.class)).contains(new BigDecimal("19.90"));
        assertThat(response.jsonPath("$.note", String.class)).isEmpty();
        assertThat(response.json(new TypeReference<Map<String, Object>>() {})).containsEntry("id", 7);
        assertThat(response.jsonPath("$.orders", List.class))
                .get()
                .isEqualTo(List.of(Map.of("sku", "A1"), Map.of("sku", "B2"), Map.of("sku", "C3")));
        assertThat(response.story()).startsWith("GET / -> 200 {\"id\":7");
    }
}
