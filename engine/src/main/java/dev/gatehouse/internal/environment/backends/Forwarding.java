package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.net.URI;

/** Leads requests to an endpoint that a user named. */
record Forwarding(String origin, String path) {

    /**
     * Reads the endpoint.
     *
     * @throws IllegalArgumentException if it is no http or https address
     */
    Forwarding(URI endpoint) {
        this(origin(endpoint), path(endpoint));
    }

    private static String origin(URI endpoint) {
        URI given = ArgumentChecks.present(endpoint, "the endpoint", "URI.create(\"http://localhost:8080\")");
        boolean isServer =
                given.getHost() != null && ("http".equals(given.getScheme()) || "https".equals(given.getScheme()));
        if (!isServer || given.getRawQuery() != null || given.getRawFragment() != null) {
            throw Misuse.of("\"" + given + "\" is not an address to which requests can be forwarded")
                    .toDo("write scheme, host, port and perhaps a path, like http://localhost:8080/base.");
        }
        return NormalizedOrigin.of(given.toString());
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
