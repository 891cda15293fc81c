package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.internal.spine.RouteContext;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request that separate cached answers.
 *
 * @param names like {@code method.request.querystring.type}
 */
record KeyParameters(List<String> names) {

    static KeyParameters of(Method method) {
        Map<String, String> mapped =
                method.integration().map(Integration::requestParameters).orElse(Map.of());
        List<String> keys =
                method.integration().map(Integration::cacheKeyParameters).orElse(List.of());
        return new KeyParameters(
                keys.stream().map(key -> mapped.getOrDefault(key, key)).toList());
    }

    CacheKey key(AuthorizedCall call, RestMethod place) {
        String method =
                call.context().request().httpMethod() + " " + place.resource().path();
        return new CacheKey(
                call.context().stage().deploymentId(),
                method,
                names.stream().map(name -> value(name, call)).toList());
    }

    private static Optional<String> value(String name, AuthorizedCall call) {
        String[] parts = name.split("\\.", 4);
        if (parts.length < 4 || !parts[1].equals("request")) {
            return Optional.empty();
        }
        return switch (parts[2]) {
            case "path" ->
                call.context().route().map(RouteContext::pathParameters).map(path -> path.get(parts[3]));
            case "header" -> call.request().headers().last(parts[3]);
            case "querystring" -> Query.parse(call.request().rawQuery()).last(parts[3]);
            default -> Optional.empty();
        };
    }
}
