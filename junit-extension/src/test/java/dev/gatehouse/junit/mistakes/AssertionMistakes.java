package dev.gatehouse.junit.mistakes;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.assertions.ApiResponseAssert;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import java.util.function.Consumer;

/** Assertions that can't hold as they are written. */
final class AssertionMistakes {

    private AssertionMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("no response", it -> assertThat((ApiResponse) null).hasStatus(200))
                .add("a header in the place of its value", said(it -> it.hasHeader("content-type: text/plain")))
                .add("JSON of a text that is none", said(it -> it.hasJson("{'a': 1}")))
                .add("a JSON file that is not there", said(it -> it.hasJsonLike("no-such.json")))
                .add("a JSON path without a dollar", said(it -> it.hasJsonPath("name")))
                .add("a JSON path of a body that is no JSON", said(it -> it.hasJsonPath("$.a", 1)))
                .add("a route without its method", said(it -> it.matchedRoute("/say")))
                .add("a route in lower case", said(it -> it.matchedRoute("get /say")))
                .add("a route with a value", said(it -> it.matchedRoute("GET /orders/7")))
                .add("an unknown function", said(it -> it.reachedFunction("Sya")))
                .add("another function", said(it -> it.reachedFunction("Pay")))
                .add("an unknown backend", said(it -> it.reachedBackend("https://pay.example.com")))
                .add("an unknown authorizer", said(it -> it.wasAllowedBy("Peolpe")))
                .add("an authorizer of an open route", said(it -> it.wasAllowedBy("People")))
                .add("a refusal by an authorizer of an answer", said(it -> it.byAuthorizer("People")))
                .add("a principal where nobody asked", said(it -> it.hasPrincipal("u1")))
                .add("scopes where nobody asked", said(it -> it.hasScopes("a")))
                .add("an authorizer's cache where there is none", said(it -> it.fromAuthorizerCache()))
                .add("a cache where there is none", said(it -> it.wasServedFromCache()))
                .add("a throttle where there is none", said(it -> it.wasThrottledBy(ThrottleExceeded.Level.USAGE_PLAN)))
                .add("a canary where there is none", said(it -> it.cameFromCanary()))
                .add("CORS where there is none", said(it -> it.allowsCors()))
                .add("a browser of no origin", said(it -> it.isReadableByBrowserFrom("shop.example")))
                .add("a contract where there is none", said(it -> it.conformsToContract()))
                .add("a line asserted without a format", it -> assertThat(it.get(AccessLogs.class))
                        .last())
                .add("a field that the format has not", it -> {
                    it.get(AccessLogs.class).useFormat("{\"status\":\"$context.status\"}");
                    Mistakes.shop(it).get("/say").send();
                    assertThat(it.get(AccessLogs.class)).last().hasField("stauts", "200");
                })
                .add("a metric that is none", it -> assertThat(it.get(Metrics.class))
                        .count("4xxError", 1))
                .add("an execution log that is off", it -> assertThat(it.get(ExecutionLogs.class))
                        .contains("Starting"))
                .add("an invocation of a function that was not invoked", it -> assertThat(
                                it.get(Lambdas.class).function("Say").invocations())
                        .hasSize(1)
                        .last())
                .add("requests that did not come", it -> assertThat(
                                it.get(HttpBackends.class).get("https://pay.example.com"))
                        .received("GET /rates"))
                .add("a request in lower case", it -> assertThat(
                                it.get(HttpBackends.class).get("https://pay.example.com"))
                        .received("post /rates"))
                .add("a pattern that is none", it -> {
                    it.get(AccessLogs.class).useFormat("$context.status");
                    Mistakes.shop(it).get("/say").send();
                    assertThat(it.get(AccessLogs.class)).last().matches("[");
                });
    }

    private static Mistakes.Mistake said(Consumer<ApiResponseAssert> look) {
        return it -> look.accept(assertThat(Mistakes.shop(it).get("/say").send()));
    }
}
