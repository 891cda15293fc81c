package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.ResponseCache;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a test keeps of a gateway that is closed tells so, and starts nothing again. */
@Isolated("counts the threads and sockets of the whole JVM")
@Timeout(120)
class ClosedGatewayTest {

    private static final GivenShop SHOP = new GivenShop();
    private static final String CLOSED = "the gateway of template.yaml is closed and can't be used any more."
            + "\n  to do:       use the objects of the running test; to share them between tests, use state = PER_CLASS,"
            + " or close the ApiGateway after the last test.";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void fifty_uses_of_kept_clients_start_no_thread_and_open_no_socket(Way way) {
        Map<String, ThrowingCallable> kept = kept(way);
        long threads = JvmCount.threads();
        long descriptors = JvmCount.descriptors();

        for (int i = 0; i < 50; i++) {
            kept.forEach((what, use) -> assertThatThrownBy(use)
                    .as(what)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(CLOSED));
        }

        await().untilAsserted(() -> assertThat(JvmCount.threads()).isLessThanOrEqualTo(threads));
        assertThat(JvmCount.descriptors()).isLessThanOrEqualTo(descriptors + 5);
    }

    private static Map<String, ThrowingCallable> kept(Way way) {
        Map<String, ThrowingCallable> kept = new LinkedHashMap<>();
        try (ApiGateway gateway = SHOP.gateway().fresh()) {
            var stage = gateway.api("Rest").stage("prod");
            var client = way.client(stage);
            var key = client.presenting(gateway.get(TrustStores.class).selfSigned("CN=alice"));
            var sessions = way.webSocketClient(gateway.api("Chat").stage("prod"));
            var request = new HttpRequest("GET", "/prod/picture", Headers.none(), Body.empty(), Peer.at("127.0.0.1"));
            var session = sessions.connect().open();
            assertThat(client.get("/picture").send().status()).isEqualTo(200);
            kept.put("a client", () -> client.get("/picture").send());
            kept.put("a client with a key", () -> key.get("/picture").send());
            kept.put("a rehearsal", () -> client.get("/picture").event());
            kept.put("a WebSocket client", () -> sessions.connect().open());
            kept.put("a session", () -> session.send("hi"));
            kept.put("a session, fragments", () -> session.sendFragments("h", "i"));
            kept.put("a session, bytes", () -> session.send(new byte[1]));
            kept.put("a new client", () -> way.client(stage).get("/picture").send());
            kept.put("a stage's URL", stage::invokeUrl);
            kept.put("a stage's secure URL", stage::secureInvokeUrl);
            kept.put("the gateway", () -> gateway.handle(request));
            kept.put("its certificate", gateway::certificate);
        }
        return kept;
    }

    @Test
    void what_a_test_decides_after_the_end_is_refused() {
        Map<String, ThrowingCallable> kept = new LinkedHashMap<>();
        try (ApiGateway gateway = SHOP.gateway().fresh()) {
            var backend = gateway.get(HttpBackends.class).get("https://pay.example.com");
            var some = backend.on("GET", "/x");
            var service = gateway.get(AwsServices.class).get("sqs");
            var function = gateway.get(Lambdas.class).function("Echo");
            var stage = gateway.api("Rest").stage("prod").control();
            var clock = gateway.get(GatewayClock.class);
            var cache = gateway.get(ResponseCache.class);
            var user = gateway.get(IamIdentities.class).user("alice");
            var plans = gateway.get(UsagePlans.class);
            var key = plans.key(plans.keys().get(0));
            kept.put("a backend's answer", () -> backend.answers(200, "{}"));
            kept.put("a backend's forwarding", () -> backend.forwardTo(URI.create("http://localhost:1")));
            kept.put("a backend's delay", () -> backend.sleeps(Duration.ofSeconds(1)));
            kept.put("a request's answer", () -> some.answers(200, "{}"));
            kept.put("an allowed origin", () -> gateway.get(HttpBackends.class).allow("https://a.example.com"));
            kept.put("a service's answer", () -> service.answers(200, "{}"));
            kept.put("a function's answer", () -> function.answers("{}"));
            kept.put("a function's code", function::runsItsCode);
            kept.put("a stage variable", () -> stage.variable("a", "b"));
            kept.put("the clock", () -> clock.advance(Duration.ofDays(1)));
            kept.put("the cache", cache::flush);
            kept.put("an identity's policy", () -> user.allow("*"));
            kept.put("a key's value", () -> key.value("01234567890123456789"));
        }

        kept.forEach((what, use) -> assertThatThrownBy(use)
                .as(what)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(CLOSED));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void what_happened_can_still_be_read(Way way) {
        ApiGateway gateway = SHOP.gateway().fresh();
        var backend = gateway.get(HttpBackends.class).get("https://pay.example.com");
        way.client(gateway.api("Rest").stage("prod")).get("/picture").send();
        gateway.close();
        gateway.close();

        assertThat(gateway.calls()).hasSize(1);
        assertThat(gateway.get(AccessLogs.class).entries()).isEmpty();
        assertThat(gateway.get(Metrics.class).sum("Count")).isEqualTo(1);
        assertThat(gateway.get(Lambdas.class).function("Picture").invocations().count())
                .isEqualTo(1);
        assertThat(gateway.get(GatewayClock.class).now()).isNotNull();
        assertThat(backend.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void closing_a_session_of_a_closed_gateway_is_quiet(Way way) {
        ApiGateway gateway = SHOP.gateway().fresh();
        var session =
                way.webSocketClient(gateway.api("Chat").stage("prod")).connect().open();
        gateway.close();

        session.close();

        assertThat(session.received()).isEmpty();
    }

    @Test
    void a_fresh_gateway_of_a_closed_one_is_open() {
        ApiGateway closed = SHOP.gateway().fresh();
        closed.close();

        try (ApiGateway fresh = closed.fresh()) {
            assertThat(fresh.api("Rest")
                            .stage("prod")
                            .client()
                            .get("/picture")
                            .send()
                            .status())
                    .isEqualTo(200);
        }
    }
}
