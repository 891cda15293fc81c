package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.model.GatewayResponseType.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.Invocations;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

class CitizensOfAssertjTest {

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("echo.yaml", """
                    Resources:
                      Echo: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Role: r, Code: {ZipFile: x}}}
                      Api:
                        Type: AWS::ApiGatewayV2::Api
                        Properties: {Name: echo, ProtocolType: HTTP, Target: !GetAtt Echo.Arn}
                    """)
            .function("Echo", invocation -> FunctionOutcome.returned("{\"id\": 7}"))
            .start();
    private final ApiResponse response = gateway.client().get("/").send();
    private final Invocations invocations =
            gateway.get(Lambdas.class).function("Echo").invocations();

    @AfterEach
    void stop() {
        gateway.close();
    }

    private List<ThrowingCallable> failing(String description) {
        var answer = assertThat(response).as(description);
        return List.of(
                () -> answer.hasStatus(201),
                () -> answer.hasHeader("x-a", "b"),
                () -> answer.hasHeader("x-a"),
                () -> answer.hasNoHeader("content-type"),
                () -> answer.hasBody("no"),
                () -> answer.hasBodyContaining("no"),
                () -> answer.hasJson("{}"),
                () -> answer.hasJsonLike("{'a': 1}"),
                () -> answer.hasJsonPath("$.a"),
                () -> answer.hasJsonPath("$.a", 1),
                () -> answer.hasNoJsonPath("$.id"),
                () -> answer.json("$.id").isArray(),
                () -> answer.json("$.id").isEqualTo(8),
                () -> answer.json("$.id").isNumber().isZero(),
                () -> answer.conformsToContract(),
                () -> answer.matchedRoute("GET /"),
                () -> answer.reachedFunction("Other"),
                () -> answer.reachedBackend("https://a.example"),
                () -> answer.reachedNothing(),
                () -> answer.wasAllowedBy("Guard"),
                () -> answer.fromAuthorizerCache(),
                () -> answer.notFromAuthorizerCache(),
                () -> answer.hasPrincipal("ada"),
                () -> answer.hasScopes("a"),
                () -> answer.wasRefusedWith(THROTTLED),
                () -> answer.byAuthorizer("Guard"),
                () -> answer.allowsCors(),
                () -> answer.isReadableByBrowserFrom("https://shop.example"),
                () -> answer.cameFromCanary(),
                () -> answer.wasServedFromCache(),
                () -> assertThat(gateway.get(AccessLogs.class)).as(description).hasSize(1),
                () -> assertThat(gateway.get(AccessLogs.class)).as(description).last(),
                () -> assertThat(gateway.get(ExecutionLogs.class))
                        .as(description)
                        .contains("a"),
                () -> assertThat(gateway.get(Metrics.class)).as(description).count("4XXError", 9),
                () -> assertThat(gateway.get(Metrics.class))
                        .as(description)
                        .latency()
                        .isNegative(),
                () -> assertThat(invocations).as(description).hasSize(2),
                () -> assertThat(invocations).as(description).last().hasEvent("$.routeKey", "GET /"),
                () -> assertThat(invocations).as(description).last().failedWith("E"),
                () -> assertThat(gateway.get(ApiCoverage.class))
                        .as(description)
                        .covers(CoverageKind.ROUTE, "GET /", "called"));
    }

    @Test
    void every_assertion_keeps_its_description() {
        assertThat(failing("the order that was placed")).allSatisfy(assertion -> assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the order that was placed"));
    }

    @Test
    void failures_carry_what_was_expected_and_what_was_found() {
        assertThat(failing(""))
                .allSatisfy(assertion -> assertThat(catchThrowable(assertion)).isInstanceOf(AssertionError.class));
        var failure = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(response).hasStatus(201));

        assertThat(failure.getExpected().getValue()).isEqualTo(201);
        assertThat(failure.getActual().getValue()).isEqualTo(200);
        assertThat(failure).hasMessageStartingWith("status\n  expected: 201\n  found:    200\n\nGET / -> 200");
    }

    @Test
    void a_message_of_the_tests_own_replaces_ours() {
        assertThatThrownBy(
                        () -> assertThat(response).withFailMessage("no order").hasStatus(201))
                .hasMessage("no order");
    }

    @Test
    void a_null_says_so() {
        assertThatThrownBy(() -> assertThat((ApiResponse) null).hasStatus(200))
                .hasMessage("Expecting actual not to be null: there is no response.");
        assertThatThrownBy(() -> assertThat((ApiResponse) null).json("$.a").isArray())
                .hasMessage("Expecting actual not to be null: there is no response.");
        assertThatThrownBy(() -> assertThat((ApiResponse) null).allowsCors())
                .hasMessage("Expecting actual not to be null: there is no response.");
        assertThatThrownBy(() -> assertThat((WebSocketSession) null).receivedText("a"))
                .hasMessage("Expecting actual not to be null: there is no session.");
        assertThatThrownBy(() -> assertThat((AccessLogs) null).last())
                .hasMessage("Expecting actual not to be null: there is no access log.");
        assertThatThrownBy(() -> assertThat((Metrics) null).latency())
                .hasMessage("Expecting actual not to be null: there is no metrics.");
    }

    @Test
    void soft_assertions_tell_all_failures_at_once() {
        var softly = new GatewaySoftAssertions();

        softly.assertThat(response)
                .as("the order")
                .hasStatus(201)
                .hasJson("{'id': 8}")
                .hasStatus(200);
        softly.assertThat(response).json("$.id").isArray().hasSize(3);
        softly.assertThat(response).json("$.id").isNumber().isZero();
        softly.assertThat(response).allowsCors().origin("https://shop.example").credentials();
        softly.assertThat(gateway.get(AccessLogs.class)).last().hasField("status", "200");
        softly.assertThat((ApiResponse) null)
                .hasStatus(200)
                .json("$.a")
                .isText()
                .isEmpty();
        softly.assertThat(invocations).hasSize(1).last().failedWith("E");
        softly.assertThat("ours beside").isEqualTo("AssertJ's own");

        assertThat(softly.errorsCollected())
                .extracting(failure ->
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse(""))
                .containsExactly(
                        "[the order] status",
                        "[the order] JSON",
                        "JSONPath $.id",
                        "[JSONPath $.id] ",
                        "header Access-Control-Allow-Origin",
                        "line 0 of the access logs",
                        "Expecting actual not to be null: there is no response.",
                        "Expecting actual not to be null: there is no response.",
                        "error of Echo",
                        "");
    }

    @Nested
    @ExtendWith(SoftAssertionsExtension.class)
    class Injected {

        @InjectSoftAssertions
        private GatewaySoftAssertions softly;

        @Test
        void as_field_and_as_parameter(GatewaySoftAssertions parameter) {
            softly.assertThat(response).hasStatus(200);
            parameter.assertThat(response).hasStatus(200);

            assertThat(parameter.wasSuccess()).isTrue();
        }
    }
}
