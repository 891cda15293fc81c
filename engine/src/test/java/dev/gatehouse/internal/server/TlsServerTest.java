package dev.gatehouse.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import dev.gatehouse.internal.server.tls.ServerTls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TlsServerTest {

    private static final GeneratedCertificate SERVER = GeneratedCertificate.of(List.of("localhost", "127.0.0.1"));
    private static final GeneratedCertificate ALICE = GeneratedCertificate.of(List.of("alice"));

    private final Servers.Recorder recorder = new Servers.Recorder();
    private WireServer server = WireServer.open(recorder, Servers.options().withTls(ServerTls.of(SERVER)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void serves_a_client_that_trusts_the_generated_certificate() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(SERVER)).build();

        var response = client.send(
                java.net.http.HttpRequest.newBuilder(URI.create(server.uri() + "/test"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(server.uri().getScheme()).isEqualTo("https");
        assertThat(response.body()).isEqualTo("ok");
        assertThat(recorder.received.take().peer()).isEqualTo(Peer.at("127.0.0.1"));
    }

    @Test
    void serves_our_client_only_if_it_skips_the_check() {
        try (WireClient client = WireClient.open()) {
            BackendOutcome skipped = client.send(get(CertificateCheck.SKIPPED));
            BackendOutcome strict = client.send(get(CertificateCheck.STRICT));

            assertThat(skipped.response()).isPresent();
            assertThat(strict.failure()).contains(BackendOutcome.Failure.UNREACHABLE);
            assertThat(strict.explanation()).contains("no TLS: ");
        }
    }

    @Test
    void closes_on_a_client_that_speaks_plain_http() throws Exception {
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.write("GET / HTTP/1.1\r\n\r\n").readAll()).doesNotContain("HTTP");
        }
    }

    @Test
    void shows_the_certificate_of_a_client_whoever_signed_it() throws Exception {
        ask();
        try (WireClient client = WireClient.presenting(List.of(ALICE))) {
            client.send(get(CertificateCheck.SKIPPED));

            ClientCertificate shown =
                    recorder.received.take().peer().certificate().orElseThrow();
            assertThat(shown.subjectDn()).isEqualTo("CN=alice");
            assertThat(shown.pem()).isEqualTo(ALICE.pem());
        }
    }

    @Test
    void lets_in_a_client_without_certificate() throws Exception {
        ask();
        try (WireClient client = WireClient.open()) {
            client.send(get(CertificateCheck.SKIPPED));

            assertThat(recorder.received.take().peer().certificate()).isEmpty();
        }
    }

    @Test
    void reads_the_refusal_of_a_body_that_is_still_being_sent() {
        try (WireClient client = WireClient.open()) {
            var large = new HttpRequest(
                    "POST", "/", Headers.none(), Body.of(new byte[10 * 1024 * 1024 + 1]), Peer.at("127.0.0.1"));

            BackendOutcome outcome = client.send(get(CertificateCheck.SKIPPED).withRequest(large));

            assertThat(outcome.response().orElseThrow().status()).isEqualTo(413);
        }
    }

    @Test
    void streams_a_large_body_to_a_client_that_takes_it_as_it_comes() throws Exception {
        server.close();
        server = WireServer.open(
                request -> HttpResponse.of(200).withBody(Body.produced(out -> {
                    for (int i = 0; i < 20; i++) {
                        out.write("x".repeat(1024 * 1024));
                    }
                })),
                Servers.options().withTls(ServerTls.of(SERVER)));
        try (WireClient client = WireClient.open()) {
            BackendOutcome outcome = client.send(get(CertificateCheck.SKIPPED).streamed(Duration.ofSeconds(10)));

            assertThat(outcome.response().orElseThrow().body().length()).isEqualTo(20 * 1024 * 1024);
        }
    }

    private void ask() {
        server.close();
        var tls = ServerTls.asking(SERVER);
        server = WireServer.open(recorder, Servers.options().withTls(tls));
    }

    private BackendRequest get(CertificateCheck check) {
        var request = new HttpRequest("GET", "/", Headers.none(), Body.empty(), Peer.at("127.0.0.1"));
        return new BackendRequest(server.uri().toString(), request, Duration.ofSeconds(10), check, new Stopwatch());
    }

    private static SSLContext trusting(GeneratedCertificate trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", trusted.certificate());
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
