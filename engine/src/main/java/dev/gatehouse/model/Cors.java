package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * The CORS configuration of an HTTP API.
 *
 * @param maxAge seconds
 */
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Optional<Integer> maxAge,
        boolean allowCredentials) {

    public Cors {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
    }
}
