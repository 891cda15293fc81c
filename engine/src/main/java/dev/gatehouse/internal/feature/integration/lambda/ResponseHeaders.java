package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Renames and drops the headers that a function may not set.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes (read 2026-11-22)</a>
 */
final class ResponseHeaders {

    private static final Set<String> REMAPPED = Set.of(
            "authorization",
            "connection",
            "content-length",
            "content-md5",
            "date",
            "max-forwards",
            "server",
            "user-agent",
            "www-authenticate");
    private static final Set<String> DROPPED =
            Set.of("expect", "host", "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade", "via");

    private ResponseHeaders() {}

    static Headers renamed(Headers headers) {
        List<Header> lines = new ArrayList<>();
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (REMAPPED.contains(name)) {
                lines.add(new Header("x-amzn-Remapped-" + header.name(), header.value()));
            } else if (!DROPPED.contains(name)) {
                lines.add(header);
            }
        }
        return new Headers(lines);
    }
}
