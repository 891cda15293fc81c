package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.BackendRequest;
import java.net.URI;

/** Leads requests to an endpoint that a user named. */
record Forwarding(String origin, String path) {

    /**
     * Reads the endpoint.
     *
     * @throws IllegalArgumentException if it is no http or https address
     */
    Forwarding(URI endpoint) {
        this(NormalizedOrigin.of(endpoint.toString()), path(endpoint));
    }

    /** The request as that endpoint gets it; its certificate is not checked, it is a test's own. */
    BackendRequest redirected(BackendRequest sent) {
        HttpRequest request = sent.request();
        return sent.redirected(origin, request.withTarget(path + request.target()));
    }

    private static String path(URI endpoint) {
        String path = endpoint.getRawPath() == null ? "" : endpoint.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
