package dev.gatehouse.internal.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.HttpEndpoint;
import dev.gatehouse.internal.server.PeerHeader;
import dev.gatehouse.internal.server.ResponseStream;
import dev.gatehouse.internal.server.UpgradeAnswer;
import dev.gatehouse.internal.server.WireLimits;
import dev.gatehouse.internal.server.WireOptions;
import dev.gatehouse.internal.server.WireRequest;
import dev.gatehouse.internal.server.WireServer;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Heard;
import dev.gatehouse.internal.server.websocket.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebSocketClientTest {

    private final BlockingQueue<HttpRequest> handshakes = new LinkedBlockingQueue<>();
    private final Heard server = new Heard();
    private final Heard client = new Heard();
    private final WireClient wireClient = WireClient.open();
    private WireServer wireServer = open(request -> UpgradeAnswer.accepted(Headers.none(), server));

    @AfterEach
    void stop() {
        wireClient.close();
        wireServer.close();
    }

    @Test
    void sends_target_and_headers_as_they_are_and_adds_the_handshake() throws Exception {
        connect(Headers.of("HOST", "chat.example.com").plus("X-a", "1").plus("Sec-WebSocket-Protocol", "v1, v2"));

        HttpRequest handshake = handshakes.take();
        assertThat(handshake.target()).isEqualTo("/test?room=%31");
        assertThat(handshake.headers().lines())
                .startsWith(
                        new Header("HOST", "chat.example.com"),
                        new Header("X-a", "1"),
                        new Header("Sec-WebSocket-Protocol", "v1, v2"),
                        new Header("Upgrade", "websocket"),
                        new Header("Connection", "Upgrade"));
    }

    @Test
    void hands_back_the_headers_of_the_101() {
        serve(request -> UpgradeAnswer.accepted(Headers.of("sec-websocket-protocol", "v2"), server));

        var outcome = connect(Headers.none());

        assertThat(outcome.response().orElseThrow().status()).isEqualTo(101);
        assertThat(outcome.response().orElseThrow().headers().first("Sec-WebSocket-Protocol"))
                .contains("v2");
        assertThat(outcome.explanation()).isEmpty();
    }

    @Test
    void carries_messages_both_ways() throws Exception {
        Outbound toServer = connect(Headers.none()).connection().orElseThrow();

        toServer.text("hé");
        toServer.binary(new byte[] {65, 66});
        server.outbound().text("back");

        assertThat(server.next()).isEqualTo("text hé");
        assertThat(server.next()).isEqualTo("binary AB");
        assertThat(client.next()).isEqualTo("text back");
    }

    @Test
    void hears_what_comes_right_behind_the_101() throws Exception {
        serve(request -> UpgradeAnswer.accepted(Headers.none(), new Greeter()));

        for (int i = 0; i < 100; i++) {
            connect(Headers.none());

            assertThat(client.next()).isEqualTo("text welcome");
            assertThat(client.next()).isEqualTo("closed 4000 that's all");
        }
    }

    @Test
    void tells_the_server_the_code_and_reason_of_its_close() throws Exception {
        connect(Headers.none()).connection().orElseThrow().close(4002, "enough");

        assertThat(server.next()).isEqualTo("closed 4002 enough");
        assertThat(client.next()).isEqualTo("closed 4002 enough");
    }

    @Test
    void hears_1009_for_a_frame_that_the_server_finds_too_large() throws Exception {
        connect(Headers.none()).connection().orElseThrow().text("x".repeat(5_000_000));

        assertThat(client.next()).isEqualTo("closed 1009 ");
    }

    @Test
    void hands_back_a_refusal() {
        serve(request -> UpgradeAnswer.refused(new HttpResponse(401, Headers.none(), Body.of("who?"))));

        var outcome = connect(Headers.none());

        assertThat(outcome.connection()).isEmpty();
        assertThat(outcome.response().orElseThrow().status()).isEqualTo(401);
        assertThat(outcome.response().orElseThrow().body().text()).isEqualTo("who?");
        assertThat(outcome.explanation())
                .isEqualTo("GET http://127.0.0.1:" + wireServer.port() + "/test?room=%31: refused with 401");
    }

    private ConnectOutcome connect(Headers headers) {
        var request = new HttpRequest("GET", "/test?room=%31", headers, Body.empty(), Peer.at("127.0.0.1"));
        var call = new BackendRequest(
                "http://127.0.0.1:" + wireServer.port(),
                request,
                Duration.ofSeconds(10),
                CertificateCheck.STRICT,
                new Stopwatch());
        return wireClient.connect(call, client);
    }

    private void serve(Function<HttpRequest, UpgradeAnswer> decision) {
        wireServer.close();
        wireServer = open(decision);
    }

    private WireServer open(Function<HttpRequest, UpgradeAnswer> decision) {
        var endpoint = new HttpEndpoint() {
            @Override
            public HttpResponse handle(WireRequest request) {
                return HttpResponse.of(426);
            }

            @Override
            public UpgradeAnswer upgrade(WireRequest request, ResponseStream client) {
                handshakes.add(request.http());
                return decision.apply(request.http());
            }
        };
        return WireServer.open(
                endpoint, WireOptions.of(WireLimits.webSocket(), PeerHeader.withSecret("s"), () -> Instant.EPOCH));
    }

    /** Greets and hangs up. */
    private static final class Greeter implements ConnectionListener {
        @Override
        public void opened(Outbound outbound) {
            outbound.text("welcome");
            outbound.close(4000, "that's all");
        }

        @Override
        public void text(String message) {}

        @Override
        public void binary(byte[] message) {}

        @Override
        public void closed(int code, String reason) {}
    }
}
