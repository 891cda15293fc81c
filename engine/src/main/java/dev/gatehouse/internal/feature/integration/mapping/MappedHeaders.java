package dev.gatehouse.internal.feature.integration.mapping;

import java.util.Locale;
import java.util.Set;

/**
 * Which headers mappings of a request may set.
 *
 * <p>Recorded: TestApiGatewayHeaderRemapping. A forbidden one fails every call; one that is dropped never reaches the
 * backend.
 */
public enum MappedHeaders {
    HTTP(Set.of("content-length", "transfer-encoding")),
    AWS(Set.of(
            "content-length",
            "transfer-encoding",
            "authorization",
            "connection",
            "expect",
            "proxy-authenticate",
            "te"));

    private static final Set<String> DROPPED = Set.of("connection", "expect", "proxy-authenticate", "te", "via");

    private final Set<String> forbidden;

    MappedHeaders(Set<String> forbidden) {
        this.forbidden = forbidden;
    }

    boolean forbid(String name) {
        return forbidden.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean drop(String name) {
        return DROPPED.contains(name.toLowerCase(Locale.ROOT));
    }
}
