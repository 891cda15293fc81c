package dev.gatehouse.benchmarks;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.events.ResponseStreamed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Streams 100 MB from a real endpoint through the socket, four times: run it with {@code -Xmx64m}.
 *
 * <p>Ends with an OutOfMemoryError if a stream is held whole anywhere. The endpoint waits with its second part until the client has
 * the first.
 */
public final class MemoryOfStreams {

    private static final int STREAMS = 4;
    private static final int MEGABYTES = 100;
    private static final String TEMPLATE = """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  EndpointConfiguration: {Types: [REGIONAL]}
                  Body:
                    swagger: '2.0'
                    info: {title: streams, version: '1'}
                    paths:
                      /stream:
                        get:
                          responses: {'200': {description: ok}}
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            uri: https://backend.example.com/stream
                            responseTransferMode: STREAM
                            timeoutInMillis: 900000
              Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: prod}}
            """;

    private MemoryOfStreams() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI origin = URI.create("http://localhost:" + endpoint.getAddress().getPort());
        try (var gateway = ApiGateway.builder()
                .templateText("streams.yaml", TEMPLATE)
                .backend("https://backend.example.com", backend -> backend.forwardTo(origin))
                .start()) {
            URI uri = URI.create(gateway.api().stage("prod").invokeUrl() + "/stream");
            for (int i = 0; i < STREAMS; i++) {
                var first = new CountDownLatch(1);
                endpoint.createContext("/stream", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var body = exchange.getResponseBody()) {
                        byte[] megabyte = new byte[1024 * 1024];
                        body.write(megabyte);
                        body.flush();
                        await(first);
                        for (int written = 1; written < MEGABYTES; written++) {
                            body.write(megabyte);
                        }
                    }
                });
                if (i == 0) {
                    endpoint.start();
                }
                long start = System.nanoTime();
                long read = read(uri, first);
                long millis = (System.nanoTime() - start) / 1_000_000;
                endpoint.removeContext("/stream");
                System.out.printf(
                        "stream of %d MB through the socket with %s: %d bytes in %d ms, heap after collection %d MB%n",
                        MEGABYTES, Heap.most(), read, millis, Heap.used());
            }
            gateway.calls()
                    .forEach(call -> System.out.println(
                            call.last(ResponseStreamed.class).orElseThrow().story() + ", kept in the record: "
                                    + call.response().body().length() + " bytes"));
        } finally {
            endpoint.stop(0);
        }
    }

    private static long read(URI uri, CountDownLatch first) throws IOException, InterruptedException {
        InputStream body = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream())
                .body();
        byte[] buffer = new byte[64 * 1024];
        long read = 0;
        for (int got = body.read(buffer); got > 0; got = body.read(buffer)) {
            read += got;
            first.countDown();
        }
        return read;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new UncheckedIOException(new IOException("the client did not get the first part"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
