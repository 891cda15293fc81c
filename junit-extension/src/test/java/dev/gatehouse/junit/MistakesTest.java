package dev.gatehouse.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.assertions.GatewayAssertions;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.logs.AccessLogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Mistakes that a test makes while it runs: {@code mistakes.txt} holds the whole message of each. */
class MistakesTest {

    private static final Map<String, Consumer<ApiGateway>> MADE = made();

    private static Map<String, Consumer<ApiGateway>> made() {
        Map<String, Consumer<ApiGateway>> made = new LinkedHashMap<>();
        made.put("an unknown key", it -> shop(it).withApiKey("GodlKey"));
        made.put("an unknown key of a control", it -> it.get(UsagePlans.class).key("Silver"));
        made.put("an unknown plan", it -> it.get(UsagePlans.class).usage("Basic", "GoldKey"));
        made.put(
                "an access log without a format", it -> it.get(AccessLogs.class).last());
        made.put("a line asserted without a format", it -> GatewayAssertions.assertThat(it.get(AccessLogs.class))
                .last());
        made.put("an access log before a call", it -> {
            it.get(AccessLogs.class).useFormat("$context.status");
            it.get(AccessLogs.class).last();
        });
        made.put("an unknown function", it -> it.get(Lambdas.class).function("Sya"));
        made.put("a function without code", it -> run(NoCode.class));
        made.put("no output", it -> it.get(Lambdas.class).function("Say").answersInTurn());
        made.put("a negative sleep", it -> it.get(Lambdas.class).function("Say").sleeps(Duration.ofSeconds(-1)));
        made.put(
                "an invocation that was not",
                it -> it.get(Lambdas.class).function("Say").invocations().last());
        made.put(
                "an invocation too far",
                it -> it.get(Lambdas.class).function("Say").invocations().get(3));
        made.put("an unknown API", it -> it.api("Shpo"));
        made.put("no choice of an API", ApiGateway::client);
        made.put("an unknown stage", it -> it.api("Shop").stage("lvie"));
        made.put("a type that is no control", it -> it.get(String.class));
        made.put("a whole URL", it -> shop(it).get("https://shop.example.com/say"));
        made.put("a path without a slash", it -> shop(it).get("say"));
        made.put("an unfilled variable", it -> shop(it).get("/orders/{id}"));
        made.put("one variable too many", it -> shop(it).get("/say", 7));
        made.put("a raw request without a request line", it -> shop(it).raw("nonsense"));
        made.put("a stub's path without a slash", it -> pay(it).on("GET", "rates"));
        made.put("a stand-in without an answer", it -> pay(it).answersInTurn());
        made.put("a request that did not come", it -> pay(it).lastRequest());
        made.put(
                "a request of a service that did not come",
                it -> it.get(AwsServices.class).get("sqs").lastRequest());
        made.put("a clock that goes back", it -> it.get(GatewayClock.class).advance(Duration.ofSeconds(-5)));
        made.put("a method that is none", it -> live(it).method("POST", "/say"));
        made.put(
                "a route that is none",
                it -> it.api("Chat").stage("talk").control().route("shout"));
        made.put("a cache of no size", it -> live(it).cacheCluster("7"));
        made.put(
                "a canary that is none",
                it -> it.api("Shop").stage("live").canary().percent());
        made.put(
                "a canary of a WebSocket API",
                it -> it.api("Chat").stage("talk").canary().percent());
        made.put("a trust store of no domain", it -> it.get(TrustStores.class).get("shop.example.com"));
        made.put("a session of a REST API", it -> run(SessionOfShop.class));
        made.put("a session where no API has any", it -> run(SessionOfNone.class));
        return made;
    }

    @TestFactory
    Stream<DynamicTest> is_told() {
        Map<String, String> told = told();
        return MADE.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(message(name)).isEqualTo(told.get(name))));
    }

    @Test
    void no_two_have_one_text() {
        assertThat(told()).hasSameSizeAs(MADE).containsOnlyKeys(MADE.keySet());
        assertThat(told().values()).doesNotHaveDuplicates();
    }

    private static GatewayClient shop(ApiGateway gateway) {
        return gateway.api("Shop").stage("live").client();
    }

    private static StandIn<HttpRequest> pay(ApiGateway gateway) {
        return gateway.get(HttpBackends.class).get("https://pay.example.com");
    }

    private static StageControl live(ApiGateway gateway) {
        return gateway.api("Shop").stage("live").control();
    }

    private static String message(String mistake) {
        try (ApiGateway gateway = ApiGateway.builder()
                .templateText("shop.yaml", text("/shop.yaml"))
                .start()) {
            Throwable told = catchThrowable(() -> MADE.get(mistake).accept(gateway));
            return told == null ? "nothing" : String.valueOf(told.getMessage());
        }
    }

    private static Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        for (String part : text("/mistakes.txt").split("(?m)^== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                told.put(part.substring(0, end), part.substring(end + 1).stripTrailing());
            }
        }
        return told;
    }

    private static String text(String resource) {
        try (InputStream file = MistakesTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Class<?> test) {
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().allEvents().stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .flatMap(thrown -> Stream.iterate(thrown, it -> it != null, Throwable::getCause))
                .filter(thrown -> !String.valueOf(thrown.getMessage()).startsWith("Failed to resolve parameter"))
                .findFirst()
                .ifPresent(thrown -> {
                    throw new IllegalStateException(thrown.getMessage(), thrown);
                });
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static final class SessionOfShop {
        @Test
        void connects(@Api("Shop") WebSocketSession session) {
            session.close();
        }
    }

    @ApiGatewayTest("classpath:two-rest-apis.yaml")
    static final class SessionOfNone {
        @Test
        void connects(WebSocketSession session) {
            session.close();
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class NoCode {
        @Test
        void calls(GatewayClient client) {
            client.get("/toys").send();
        }
    }
}
