package dev.gatehouse.internal.feature.routing;

import java.util.Set;

/**
 * The methods that {@code ANY} and {@code $default} stand for; others reach nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes of
 *     HTTP APIs (read 2026-11-22)</a>
 */
final class ServedMethods {

    private static final Set<String> NAMES = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private ServedMethods() {}

    static boolean contain(String method) {
        return NAMES.contains(method);
    }
}
