package dev.gatehouse.lambda.internal.sdk;

import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.HttpDate;
import dev.gatehouse.lambda.internal.hook.connection.LoopbackServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A server on loopback that takes rerouted calls of the AWS SDK, which can send nowhere else than over a socket. */
final class SdkLoopbackServer {

    /** Names the call in a rerouted request; such a request without it is refused. */
    static final String TOKEN = "X-Gatehouse-Call";

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", TOKEN.toLowerCase(Locale.ROOT));

    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final HttpDate date = new HttpDate();
    private final LoopbackServer server = LoopbackServer.open((destination, request) -> Optional.of(answer(request)));

    /** A call that is on its way, and who answers it. */
    record Route(AwsCalls answerer, AwsCall call) {}

    private SdkLoopbackServer() {}

    /** The server of this JVM, opened by the first rerouted call. */
    static SdkLoopbackServer present() {
        return Only.OPEN;
    }

    String host() {
        return server.address().getAddress().getHostAddress();
    }

    int port() {
        return server.address().getPort();
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

    private HttpResponse answer(HttpRequest request) {
        return request.headers()
                .first(TOKEN)
                .map(routes::get)
                .map(route -> answer(route, request))
                .orElseGet(() -> HttpResponse.of(403));
    }

    private HttpResponse answer(Route route, HttpRequest request) {
        AwsCall call = route.call();
        var arrived = new AwsCall(
                call.service(), call.operation(), call.region(), call.origin(), meant(request, call.request()));
        HttpResponse response = route.answerer().answer(arrived);
        return response.withHeaders(response.headers().withDefault("Date", date.of(Instant.now())));
    }

    /** The request as it was before it was rerouted. */
    private static HttpRequest meant(HttpRequest request, HttpRequest expected) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Host", expected.headers().first("host").orElse("")));
        request.headers().forEach(header -> {
            if (!OF_THE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT))) {
                headers.add(header);
            }
        });
        return request.withHeaders(new Headers(headers));
    }

    private static final class Only {

        static final SdkLoopbackServer OPEN = new SdkLoopbackServer();
    }
}
