package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds bodies against no model, and lets a required parameter be missing. */
final class ValidatorMutations {

    private ValidatorMutations() {}

    static Stream<Mutation> of(Template template) {
        return template.apis().stream().flatMap(api -> {
            if (api instanceof RestApi rest) {
                return rest(rest);
            }
            return api instanceof WebSocketApi webSocket ? messages(webSocket) : Stream.empty();
        });
    }

    private static Stream<Mutation> rest(RestApi api) {
        return api.definition().resources().stream().flatMap(resource -> resource.methods().stream()
                .flatMap(method -> of(new Place(api.logicalId(), GuardedPlace.route(resource, method)), method)));
    }

    private static Stream<Mutation> of(Place place, Method method) {
        Optional<RequestValidator> validator = method.requestValidator();
        var guard = new Guard(GuardKind.VALIDATOR, List.of(place), method.location());
        List<Mutation> all = new ArrayList<>();
        if (validator.filter(RequestValidator::validateBody).isPresent()
                && !method.requestModels().isEmpty()) {
            all.add(guard.changed(place.route() + ": the body is not validated", it -> new TemplateEdit(it)
                    .method(
                            place,
                            before -> before.toBuilder().requestModels(Map.of()).build())));
        }
        if (validator.filter(RequestValidator::validateParameters).isPresent()) {
            method.requestParameters().entrySet().stream()
                    .filter(parameter ->
                            parameter.getValue() && !parameter.getKey().contains(".path."))
                    .map(Map.Entry::getKey)
                    .forEach(name -> all.add(guard.changed(
                            place.route() + ": " + shown(name) + " is not required",
                            it -> new TemplateEdit(it).method(place, before -> optional(before, name)))));
        }
        return all.stream();
    }

    /** Like {@code querystring.page}. */
    private static String shown(String parameter) {
        return parameter.replace("method.request.", "");
    }

    private static Method optional(Method method, String parameter) {
        Map<String, Boolean> parameters = new LinkedHashMap<>(method.requestParameters());
        parameters.put(parameter, false);
        return method.toBuilder().requestParameters(parameters).build();
    }

    private static Stream<Mutation> messages(WebSocketApi api) {
        return api.routes().stream()
                .filter(route -> route.modelSelectionExpression().isPresent())
                .map(route -> {
                    var place = new Place(api.logicalId(), route.routeKey());
                    return new Guard(GuardKind.VALIDATOR, List.of(place), route.location())
                            .changed(route.routeKey() + ": messages are not validated", it -> new TemplateEdit(it)
                                    .route(place, ValidatorMutations::withoutModels));
                });
    }

    private static Route withoutModels(Route route) {
        return new Route(
                route.routeKey(),
                route.authorization(),
                route.apiKeyRequired(),
                route.integration(),
                route.requestParameters(),
                route.requestModels(),
                Optional.empty(),
                route.routeResponseSelectionExpression(),
                route.routeResponses(),
                route.documented(),
                route.operationName(),
                route.location());
    }
}
