package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.pipeline.CallStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers of an HTTP API's request as a function sees them, names in lower case. */
final class HttpHeaders {

    private static final Set<String> DROPPED = Set.of(
            "connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "expect", "proxy-connection");
    private static final Set<String> REPLACED = Set.of(
            "host", "x-amzn-trace-id", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto", "content-length");

    private HttpHeaders() {}

    /** The client's headers in order, then the gateway's own. */
    static Headers of(CallStage call) {
        List<Header> lines = new ArrayList<>();
        for (Header line : call.request().headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(name) && !REPLACED.contains(name)) {
                lines.add(new Header(name, line.value()));
            }
        }
        var context = call.context();
        lines.add(new Header(
                "content-length", Integer.toString(call.request().body().length())));
        lines.add(new Header("host", context.request().domainName()));
        lines.add(new Header("x-amzn-trace-id", context.ids().traceHeader()));
        lines.add(new Header("x-forwarded-for", forwardedFor(call)));
        lines.add(new Header("x-forwarded-port", "443"));
        lines.add(new Header("x-forwarded-proto", "https"));
        return new Headers(lines);
    }

    private static String forwardedFor(CallStage call) {
        List<String> named = call.request().headers().all("x-forwarded-for");
        String client = call.context().identity().sourceIp();
        return named.isEmpty() ? client : String.join(", ", named) + ", " + client;
    }
}
