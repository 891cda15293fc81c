package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.HttpMappingExpression;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where an authorizer's identity comes from: one part of the request, or of what is known about it.
 *
 * @param text as written, like {@code method.request.header.Authorization} or {@code $request.header.X}
 */
record IdentitySource(String text, Function<MappingSource, Optional<String>> value) {

    /**
     * Reads a source.
     *
     * @throws IllegalStateException if there is no such source; fails closed, since nobody could be made out
     */
    static IdentitySource of(String text) {
        Optional<Function<MappingSource, Optional<String>>> value = text.startsWith("$")
                ? HttpMappingExpression.parse(text).map(expression -> expression::value)
                : MappingExpression.parse(text).map(expression -> expression::value);
        return new IdentitySource(
                text, value.orElseThrow(() -> new IllegalStateException("there is no identity source " + text)));
    }

    /** The values of all sources in order; empty if one is missing or empty. */
    static Optional<List<String>> values(List<IdentitySource> sources, RoutedCall call) {
        MappingSource from = from(call);
        List<String> values = new ArrayList<>();
        for (IdentitySource source : sources) {
            Optional<String> value = source.value.apply(from).filter(text -> !text.isEmpty());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    /** The sources that this call lacks, as written. */
    static List<String> missing(List<IdentitySource> sources, RoutedCall call) {
        MappingSource from = from(call);
        return sources.stream()
                .filter(source ->
                        source.value.apply(from).filter(text -> !text.isEmpty()).isEmpty())
                .map(IdentitySource::text)
                .toList();
    }

    private static MappingSource from(RoutedCall call) {
        var context = call.context();
        Map<String, String> path =
                context.route().map(RouteContext::pathParameters).orElse(Map.of());
        var parameters = new Parameters(
                path, Query.parse(call.request().rawQuery()), call.request().headers());
        return MappingSource.of(
                new RequestMessage(context.request().resourcePath(), parameters, BodyText.empty()),
                context.stage().variables(),
                new ContextVariables(context));
    }
}
