package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers of an answer reach the client under their name, under another one, or not at all.
 *
 * <p>Renamed are {@code X} to {@code x-amzn-Remapped-X}. What is recorded (TestApiGatewayHeaderRemapping) beats the
 * guide.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes (read 2026-11-22)</a>
 */
public enum AnswerHeaders {
    /** Set by the integration response of an integration that is no proxy. */
    MAPPED(
            Set.of(
                    "authorization",
                    "connection",
                    "content-length",
                    "content-md5",
                    "date",
                    "expect",
                    "host",
                    "max-forwards",
                    "proxy-authenticate",
                    "server",
                    "trailer",
                    "upgrade",
                    "user-agent",
                    "www-authenticate"),
            Set.of("transfer-encoding")),
    /** Sent by an HTTP backend behind a proxy integration. */
    HTTP_PROXY(
            Set.of(
                    "authorization",
                    "connection",
                    "content-length",
                    "content-md5",
                    "date",
                    "max-forwards",
                    "server",
                    "user-agent",
                    "www-authenticate",
                    "x-amzn-requestid"),
            Set.of("expect", "host", "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade", "via")),
    /** Returned by a function behind a proxy integration. */
    LAMBDA_PROXY(
            Set.of(
                    "authorization",
                    "connection",
                    "content-length",
                    "content-md5",
                    "date",
                    "max-forwards",
                    "server",
                    "user-agent",
                    "www-authenticate"),
            Set.of("expect", "host", "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade", "via"));

    private final Set<String> renamed;
    private final Set<String> dropped;

    AnswerHeaders(Set<String> renamed, Set<String> dropped) {
        this.renamed = renamed;
        this.dropped = dropped;
    }

    /** The headers as the client gets them. */
    public Headers shown(Headers headers) {
        List<Header> lines = new ArrayList<>();
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (renamed.contains(name)) {
                lines.add(new Header("x-amzn-Remapped-" + header.name(), header.value()));
            } else if (!dropped.contains(name)) {
                lines.add(header);
            }
        }
        return new Headers(lines);
    }
}
