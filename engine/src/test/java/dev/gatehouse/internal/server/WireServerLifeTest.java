package dev.gatehouse.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.internal.server.websocket.Heard;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the threads and sockets of the whole JVM")
class WireServerLifeTest {

    @Test
    @Timeout(120)
    void leaves_threads_and_sockets_where_they_were_after_starts_and_stops() {
        repeat(5);
        long socketsBefore = descriptors();

        repeat(20);

        await().untilAsserted(() -> assertThat(ourThreads()).isZero());
        await().untilAsserted(() -> assertThat(descriptors()).isLessThanOrEqualTo(socketsBefore + 5));
    }

    @Test
    @Timeout(30)
    void ends_a_call_that_does_not_return_within_the_bound() throws Exception {
        var arrived = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var server = WireServer.open(
                request -> {
                    arrived.countDown();
                    interrupted.set(waitsForever());
                    return HttpResponse.of(200);
                },
                Servers.options().withTimeouts(WireTimeouts.standard().withStop(Duration.ofMillis(100))));
        try (Wire wire = Wire.to(server)) {
            wire.write("GET / HTTP/1.1\r\n\r\n");
            arrived.await();

            server.close();

            wire.readAll();
            await().untilTrue(interrupted);
            assertThat(server.openConnections()).isZero();
        }
    }

    @Test
    void may_be_closed_twice() {
        var server = WireServer.open(request -> Servers.text("ok"), Servers.options());

        server.close();
        server.close();

        await().untilAsserted(() -> assertThat(ourThreads()).isZero());
    }

    @Test
    void says_that_a_port_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> WireServer.open(
                            request -> Servers.text("ok"), Servers.options().withPort(port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("can't listen on localhost/127.0.0.1:" + port
                            + "; choose another port, or 0 for any free one");
        }
    }

    private static void repeat(int times) {
        for (int i = 0; i < times; i++) {
            startCallAndStop();
        }
    }

    private static void startCallAndStop() {
        var endpoint = new HttpEndpoint() {
            @Override
            public HttpResponse handle(WireRequest request) {
                return Servers.text("ok");
            }

            @Override
            public UpgradeAnswer upgrade(WireRequest request, ResponseStream client) {
                return UpgradeAnswer.accepted(Headers.none(), new Heard());
            }
        };
        try (var server = WireServer.open(endpoint, Servers.options());
                var client = WireClient.open()) {
            assertThat(client.send(call(server)).response()).isPresent();
            assertThat(client.connect(call(server), new Heard()).connection()).isPresent();
        }
    }

    private static BackendRequest call(WireServer server) {
        var request = new HttpRequest("GET", "/", Headers.none(), Body.empty(), Peer.at("127.0.0.1"));
        return new BackendRequest(
                server.uri().toString(), request, Duration.ofSeconds(10), CertificateCheck.STRICT, new Stopwatch());
    }

    private static boolean waitsForever() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    private static long ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("gatehouse-(server|client|call)-.*"))
                .count();
    }

    private static long descriptors() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        Assumptions.assumeThat(system).isInstanceOf(UnixOperatingSystemMXBean.class);
        return ((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount();
    }
}
