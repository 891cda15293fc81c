package dev.gatehouse.lambda.internal.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A server on loopback that takes rerouted calls of the AWS SDK, which can send nowhere else than over a socket. */
final class SdkLoopbackServer {

    /** Names the call in a rerouted request; such a request without it is refused. */
    static final String TOKEN = "X-Gatehouse-Call";

    private static final Set<String> HOP_BY_HOP = headerNames("Connection", "Content-Length", "Transfer-Encoding");

    private final HttpServer server;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();

    /** A call that is on its way, and who answers it. */
    record Route(AwsCalls answerer, AwsCall call) {}

    private SdkLoopbackServer(HttpServer server) {
        this.server = server;
    }

    /** The door of this JVM, opened by the first rerouted call. */
    static SdkLoopbackServer present() {
        return Only.OPEN;
    }

    /** Opens a port. */
    private static SdkLoopbackServer open() {
        // no thread of the server may inherit whose function happened to call first
        var opened = new CompletableFuture<SdkLoopbackServer>();
        var thread = new Thread(null, () -> opened.complete(opened()), "gatehouse-aws-start", 0, false);
        thread.setDaemon(true);
        thread.start();
        return opened.join();
    }

    private static SdkLoopbackServer opened() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var door = new SdkLoopbackServer(server);
            server.createContext("/", door::handle);
            server.setExecutor(Executors.newCachedThreadPool(SdkLoopbackServer::thread));
            server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a port on loopback for calls of the AWS SDK", e);
        }
    }

    String host() {
        return server.getAddress().getHostString();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Expects a call; the result is its token. */
    String expect(Route route) {
        String token = UUID.randomUUID().toString();
        routes.put(token, route);
        return token;
    }

    void forget(String token) {
        routes.remove(token);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestHeaders().getFirst(TOKEN);
            Route route = token == null ? null : routes.get(token);
            if (route == null) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            AwsCall call = route.call();
            var arrived = new AwsCall(
                    call.service(), call.operation(), call.region(), call.origin(), request(exchange, call.request()));
            send(exchange, route.answerer().answer(arrived));
        }
    }

    private static HttpRequest request(HttpExchange exchange, HttpRequest expected) throws IOException {
        Headers headers = Headers.of("Host", expected.headers().first("host").orElse(""));
        for (var header : exchange.getRequestHeaders().entrySet()) {
            String name = header.getKey();
            if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase(TOKEN) && !HOP_BY_HOP.contains(name)) {
                for (String value : header.getValue()) {
                    headers = headers.plus(name, value);
                }
            }
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestURI().toString();
        return new HttpRequest(exchange.getRequestMethod(), target, headers, Body.of(body), Peer.at("127.0.0.1"));
    }

    private static void send(HttpExchange exchange, HttpResponse response) throws IOException {
        response.headers().forEach(header -> {
            if (!HOP_BY_HOP.contains(header.name())) {
                exchange.getResponseHeaders().add(header.name(), header.value());
            }
        });
        boolean empty = response.body().isEmpty() || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                response.status(), empty ? -1 : response.body().length());
        if (!empty) {
            exchange.getResponseBody().write(response.body().bytes());
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(null, task, "gatehouse-aws", 0, false);
        thread.setDaemon(true);
        return thread;
    }

    private static Set<String> headerNames(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    private static final class Only {

        static final SdkLoopbackServer OPEN = open();
    }
}
