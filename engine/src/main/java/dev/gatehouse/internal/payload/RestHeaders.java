package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.model.EndpointType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The headers of a REST API's request as a function sees them: some dropped, some renamed, the gateway's own added.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes (read 2026-11-22)</a>
 */
public final class RestHeaders {

    private static final Set<String> DROPPED = Set.of(
            "connection",
            "content-length",
            "content-md5",
            "expect",
            "max-forwards",
            "proxy-authenticate",
            "server",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "www-authenticate");

    private static final Set<String> REPLACED =
            Set.of("host", "x-amzn-trace-id", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto");

    private static final int MOST_ADDED = 14;
    private static final Header PORT = new Header("X-Forwarded-Port", "443");
    private static final Header PROTOCOL = new Header("X-Forwarded-Proto", "https");

    private RestHeaders() {}

    /** The headers of that call, in the client's order, the gateway's own at the end. */
    public static Headers of(CallStage call, EndpointType endpoint) {
        Headers sent = call.request().headers();
        List<Header> lines = new ArrayList<>(sent.lines().size() + MOST_ADDED);
        for (Header line : sent) {
            String lower = line.name().toLowerCase(Locale.ROOT);
            boolean replaced = endpoint == EndpointType.EDGE && EdgeHeaders.replace(lower);
            if (!replaced && reachesFunction(lower, line, call)) {
                String name = name(line, endpoint);
                String value = value(line, endpoint);
                lines.add(name.equals(line.name()) && value.equals(line.value()) ? line : new Header(name, value));
            }
        }
        if (endpoint == EndpointType.EDGE) {
            EdgeHeaders.addTo(lines, call);
        }
        add(lines, call, endpoint);
        return new Headers(lines);
    }

    private static boolean reachesFunction(String name, Header line, CallStage call) {
        if (name.equals("authorization")) {
            return call.context().identity().iam().isEmpty() && !line.value().startsWith("AWS4-");
        }
        return !DROPPED.contains(name) && !REPLACED.contains(name);
    }

    private static String name(Header line, EndpointType endpoint) {
        if (line.isNamed("authorization")) {
            return "Authorization";
        }
        if (line.isNamed("user-agent")) {
            return "User-Agent";
        }
        return endpoint == EndpointType.EDGE && line.isNamed("cookie") ? "Cookie" : line.name();
    }

    private static String value(Header line, EndpointType endpoint) {
        return endpoint == EndpointType.EDGE && line.isNamed("cookie")
                ? EdgeHeaders.sortedCookies(line.value())
                : line.value();
    }

    private static void add(List<Header> lines, CallStage call, EndpointType endpoint) {
        var context = call.context();
        lines.add(new Header("Host", context.request().domainName()));
        lines.add(new Header("X-Amzn-Trace-Id", context.ids().traceHeader()));
        lines.add(new Header("X-Forwarded-For", forwardedFor(call, endpoint)));
        lines.add(PORT);
        lines.add(PROTOCOL);
    }

    /** The addresses that the client named, then its own, then that of the edge. */
    private static String forwardedFor(CallStage call, EndpointType endpoint) {
        List<String> named = call.request().headers().all("x-forwarded-for");
        String client = call.context().identity().sourceIp();
        String known = endpoint == EndpointType.EDGE ? client + ", " + EdgeHeaders.ADDRESS : client;
        return named.isEmpty() ? known : String.join(", ", named) + ", " + known;
    }
}
