package dev.gatehouse.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.http.BodyProducer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a foreign client sees of a stream: its framing, its first bytes before its last, and its end. */
class StreamedOverTheWireTest {

    private static final int MEGABYTE = 1024 * 1024;
    // what kernels and the server may hold between producer and client: far less than is sent
    private static final int IN_BETWEEN = 40 * MEGABYTE;

    private final ApiGateway gateway = GivenStreams.gateway("REGIONAL", "900000");
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void sends_the_first_bytes_while_the_stand_in_still_writes() throws Exception {
        produces(out -> {
            out.write("first");
            heard.await("first");
            out.write("last");
        });

        HttpResponse<InputStream> answer = get("/test/endpoint");
        String first = new String(answer.body().readNBytes(5), StandardCharsets.UTF_8);
        heard.hear("first");
        String rest = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("transfer-encoding")).hasValue("chunked");
        assertThat(answer.headers().firstValue("content-length")).isEmpty();
        assertThat(first + rest).isEqualTo("firstlast");
    }

    @Test
    void forwards_a_real_backend_as_it_arrives() throws Exception {
        HttpServer backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext("/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("first".getBytes(StandardCharsets.UTF_8));
                body.flush();
                heard.await("first");
                body.write("last".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        backend.start();
        try {
            backends()
                    .forwardTo(URI.create(
                            "http://localhost:" + backend.getAddress().getPort()));

            HttpResponse<InputStream> answer = get("/test/endpoint");
            String first = new String(answer.body().readNBytes(5), StandardCharsets.UTF_8);
            heard.hear("first");
            String rest = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(first + rest).isEqualTo("firstlast");
        } finally {
            backend.stop(0);
        }
    }

    @Test
    void tells_a_real_backend_that_the_client_went() throws Exception {
        HttpServer backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext("/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8 * 1024]);
                    body.flush();
                }
            } catch (IOException gone) {
                heard.hear("gone");
            }
        });
        backend.start();
        try {
            backends()
                    .forwardTo(URI.create(
                            "http://localhost:" + backend.getAddress().getPort()));

            HttpResponse<InputStream> answer = get("/test/endpoint");
            answer.body().readNBytes(MEGABYTE);
            answer.body().close();

            heard.await("gone");
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            backend.stop(0);
        }
    }

    @Test
    void waits_for_a_client_that_reads_slowly() throws Exception {
        var written = new AtomicLong();
        int parts = 64;
        produces(out -> {
            for (int i = 0; i < parts; i++) {
                out.write(new byte[MEGABYTE]);
                written.addAndGet(MEGABYTE);
            }
        });

        long read = 0;
        long most = 0;
        try (InputStream body = get("/test/endpoint").body()) {
            byte[] buffer = new byte[64 * 1024];
            for (int got = body.read(buffer); got > 0; got = body.read(buffer)) {
                read += got;
                most = Math.max(most, written.get() - read);
            }
        }

        assertThat(read).isEqualTo((long) parts * MEGABYTE);
        assertThat(most).as("bytes written that the client had not read").isLessThan(IN_BETWEEN);
    }

    @Test
    void ends_the_connection_of_a_client_of_http_1_0() throws Exception {
        produces(out -> {
            out.write("one ");
            out.write("two");
        });

        String answer = raw("GET /test/endpoint HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\r\nConnection: close\r\n")
                .endsWith("\r\n\r\none two")
                .doesNotContainIgnoringCase("transfer-encoding")
                .doesNotContainIgnoringCase("content-length");
    }

    @Test
    void goes_on_with_the_connection_when_the_stream_is_whole() throws Exception {
        produces(out -> out.write("one"));

        String answers = raw("GET /test/endpoint HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /test/endpoint HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(answers).containsIgnoringCase("transfer-encoding: chunked").endsWith("3\r\none\r\n0\r\n\r\n");
    }

    @Test
    void lets_the_client_see_that_a_stream_is_not_whole() throws Exception {
        produces(out -> {
            out.write("one");
            out.pause(Duration.ofMinutes(5));
            out.write("two");
        });

        String answer = raw("GET /test/endpoint HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n3\r\none\r\n");
        assertThat(gateway.calls())
                .extracting(
                        call -> call.last(ResponseStreamed.class).orElseThrow().ending())
                .containsExactly(ResponseStreamed.Ending.IDLE_TIMEOUT);
    }

    @Test
    void fails_a_client_that_reads_a_stream_which_is_not_whole() {
        produces(out -> {
            out.write("one");
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> get("/test/endpoint").body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void tells_the_producer_when_a_client_goes() throws Exception {
        produces(out -> {
            out.onAbort(() -> heard.hear("gone"));
            out.write("one");
            heard.await("gone");
            heard.hear("ended");
        });

        InputStream body = get("/test/endpoint").body();
        body.readNBytes(3);
        body.close();

        assertThatCode(() -> heard.await("ended")).doesNotThrowAnyException();
    }

    @Test
    void keeps_the_beginning_of_what_it_sent() throws Exception {
        produces(out -> out.write("x".repeat(3 * MEGABYTE)));

        get("/test/endpoint").body().readAllBytes();
        Exchange call = gateway.calls().get(0);

        assertThat(call.response().body().text())
                .hasSizeLessThan(300_000)
                .endsWith("… (3145728 bytes, cut to save memory)");
        assertThat(call.last(ResponseStreamed.class).orElseThrow().bytes()).isEqualTo(3 * MEGABYTE);
    }

    private void produces(BodyProducer producer) {
        backends().answers(GivenStreams.answer(producer));
    }

    private dev.gatehouse.control.StandIn<dev.gatehouse.http.HttpRequest> backends() {
        return gateway.get(HttpBackends.class).get(GivenStreams.ORIGIN);
    }

    private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        URI uri = gateway.api().stage("test").invokeUrl().resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }

    private String raw(String request) throws IOException {
        try (var socket = connected(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket connected(String request) throws IOException {
        URI uri = gateway.api().stage("test").invokeUrl();
        var socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
