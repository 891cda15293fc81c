package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * The CORS configuration of an HTTP API.
 *
 * @param allowOrigins origins, {@code *} or patterns like {@code https://*}
 * @param allowMethods like {@code GET}, or {@code *}
 * @param allowHeaders names, ignoring case, or {@code *}
 * @param exposeHeaders names that pages may read
 * @param maxAge seconds
 * @param allowCredentials whether pages may send cookies
 */
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Optional<Integer> maxAge,
        boolean allowCredentials) {

    /**
     * Takes copies of the lists.
     *
     * @param allowOrigins origins, {@code *} or patterns like {@code https://*}
     * @param allowMethods like {@code GET}, or {@code *}
     * @param allowHeaders names, ignoring case, or {@code *}
     * @param exposeHeaders names that pages may read
     * @param maxAge seconds
     * @param allowCredentials whether pages may send cookies
     */
    public Cors {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
    }
}
