package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a call separates cached answers: parameters of the method, or what the integration's parameters are mapped from.
 *
 * @param sources one a key, in their order; empty for a key that nothing gives a value
 */
record KeyParameters(List<Optional<MappingExpression>> sources) {

    static KeyParameters of(Method method) {
        Map<String, String> mapped =
                method.integration().map(Integration::requestParameters).orElse(Map.of());
        List<String> keys =
                method.integration().map(Integration::cacheKeyParameters).orElse(List.of());
        return new KeyParameters(keys.stream()
                .map(key -> MappingExpression.parse(mapped.getOrDefault(key, key)))
                .toList());
    }

    CacheKey key(AuthorizedCall call, RestMethod method) {
        var context = call.context();
        var parameters = new Parameters(
                context.route().map(RouteContext::pathParameters).orElse(Map.of()),
                Query.parse(call.request().rawQuery()),
                call.request().headers());
        var message = new RequestMessage(
                call.request().path(), parameters, BodyText.of(call.request().body()));
        var source = MappingSource.of(message, context.stage().variables(), new ContextVariables(context));
        return new CacheKey(
                context.stage().deploymentId(),
                context.request().httpMethod() + " " + method.resource().path(),
                sources.stream()
                        .map(expression -> expression.flatMap(key -> value(key, source)))
                        .toList());
    }

    /** A body that can't be read as the key wants it has no value; the integration's mapping says what is wrong with it. */
    private static Optional<String> value(MappingExpression key, MappingSource source) {
        try {
            return key.value(source);
        } catch (MalformedBodyException e) {
            return Optional.empty();
        }
    }
}
