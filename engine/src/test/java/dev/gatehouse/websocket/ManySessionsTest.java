package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.function.FunctionOutcome;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two thousand sessions at once, a message to each of them, and nothing left of them. */
@Timeout(120)
class ManySessionsTest {

    private static final int MANY = 2_000;

    @ParameterizedTest
    @EnumSource(Way.class)
    void two_thousand_sessions_hear_a_broadcast(Way way) {
        try (ApiGateway gateway = broadcasting()) {
            List<WebSocketSession> sessions = open(gateway, way);

            sessions.get(0).send("{\"action\":\"tell\"}");

            assertThat(sessions)
                    .allSatisfy(session -> assertThat(session.next()).contains("to all"));
        }
    }

    @Test
    void two_thousand_sessions_end_when_their_time_is_up() {
        try (ApiGateway gateway = broadcasting()) {
            List<WebSocketSession> sessions = open(gateway, Way.IN_PROCESS);

            gateway.get(GatewayClock.class).advance(Duration.ofMinutes(10));

            assertThat(sessions).allSatisfy(session -> assertThat(
                            session.closedWith().orElseThrow().code())
                    .isEqualTo(1001));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nothing_is_left_after_the_test(Way way) {
        long threads = threads();

        WeakReference<ApiGateway> ended = endedTest(way);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(ended.get()).as("memory").isNull();
            assertThat(threads()).as("threads").isLessThanOrEqualTo(threads);
        });
    }

    private static WeakReference<ApiGateway> endedTest(Way way) {
        try (ApiGateway gateway = broadcasting()) {
            List<WebSocketSession> sessions = IntStream.range(0, 100)
                    .mapToObj(i -> way.client(gateway).connect().open())
                    .toList();
            sessions.get(0).send("{\"action\":\"tell\"}");
            sessions.forEach(WebSocketSession::next);
            return new WeakReference<>(gateway);
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gatehouse"))
                .count();
    }

    private static List<WebSocketSession> open(ApiGateway gateway, Way way) {
        WebSocketClient client = way.client(gateway);
        return IntStream.range(0, MANY).mapToObj(i -> client.connect().open()).toList();
    }

    /** A gateway whose function tells all that are connected. */
    private static ApiGateway broadcasting() {
        var self = new AtomicReference<ApiGateway>();
        var ids = new ConcurrentLinkedQueue<String>();
        ApiGateway gateway = new GivenRoutes()
                .function("$connect", "")
                .function("tell", "")
                .gateway()
                .function("Fn", invocation -> {
                    String id = invocation.eventText().replaceAll(".*\"connectionId\":\"([^\"]+)\".*", "$1");
                    if (invocation.eventText().contains("\"CONNECT\"")) {
                        ids.add(id);
                    } else {
                        GatewayClient client = owner(self.get());
                        ids.forEach(each -> client.post("/@connections/{id}", each)
                                .body("to all")
                                .send());
                    }
                    return FunctionOutcome.returned("{\"statusCode\":200}");
                })
                .start();
        self.set(gateway);
        return gateway;
    }

    private static GatewayClient owner(ApiGateway gateway) {
        return gateway.api()
                .stage("test")
                .client()
                .signedBy(gateway.get(IamIdentities.class).user("owner").allow("execute-api:ManageConnections", "*"));
    }
}
