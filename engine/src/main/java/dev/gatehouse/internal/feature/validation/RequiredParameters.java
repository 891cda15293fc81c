package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.ParameterName;
import dev.gatehouse.internal.expression.value.Position;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters without which a method refuses a call; a blank one is missing.
 *
 * @param names headers, then path parameters, then query parameters, as AWS lists them
 */
record RequiredParameters(List<ParameterName> names, Location location) {

    private static final List<Position> ORDER = List.of(Position.HEADER, Position.PATH, Position.QUERYSTRING);

    RequiredParameters {
        names = List.copyOf(names);
    }

    static RequiredParameters of(Method method) {
        List<ParameterName> required = new ArrayList<>();
        for (Position position : ORDER) {
            method.requestParameters().entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .flatMap(parameter -> ParameterName.parse("method.request", parameter.getKey()).stream())
                    .filter(name -> name.position() == position)
                    .forEach(required::add);
        }
        return new RequiredParameters(required, method.location());
    }

    Optional<Refusal> refusal(AuthorizedCall call) {
        Query query = Query.parse(call.request().rawQuery());
        List<String> missing = names.stream()
                .filter(name ->
                        value(name, call, query).filter(text -> !text.isBlank()).isEmpty())
                .map(ParameterName::name)
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String text = "Missing required request parameters: [" + String.join(", ", missing) + "]";
        return Optional.of(Refusal.of(GatewayResponseType.BAD_REQUEST_PARAMETERS, GateName.VALIDATION, text)
                .saying(text)
                .withValidationError(text)
                .at(location));
    }

    private static Optional<String> value(ParameterName name, AuthorizedCall call, Query query) {
        return switch (name.position()) {
            case HEADER -> call.request().headers().last(name.name());
            case QUERYSTRING -> query.last(name.name());
            case PATH ->
                call.context()
                        .route()
                        .flatMap(route ->
                                Optional.ofNullable(route.pathParameters().get(name.name())));
        };
    }
}
