package dev.gatehouse.internal.mutation;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestResource;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A method or route where callers are checked; of a WebSocket API that is {@code $connect} alone.
 *
 * @param authorizers of the API, by name
 */
record GuardedPlace(
        Place place,
        Authorization authorization,
        boolean apiKeyRequired,
        Map<String, Authorizer> authorizers,
        Location location) {

    static Stream<GuardedPlace> of(Template template) {
        return template.apis().stream().flatMap(GuardedPlace::of);
    }

    static Stream<GuardedPlace> of(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            return rest.definition().resources().stream()
                    .flatMap(resource -> resource.methods().stream().map(method -> of(rest, resource, method)));
        }
        return api instanceof HttpApi http
                ? http.routes().stream().map(route -> of(api, http.authorizers(), route))
                : ((WebSocketApi) api)
                        .routes().stream()
                                .filter(route -> route.routeKey().equals("$connect"))
                                .map(route -> of(api, ((WebSocketApi) api).authorizers(), route));
    }

    private static GuardedPlace of(RestApi api, RestResource resource, Method method) {
        return new GuardedPlace(
                new Place(api.logicalId(), route(resource, method)),
                method.authorization(),
                method.apiKeyRequired(),
                api.definition().authorizers(),
                method.location());
    }

    private static GuardedPlace of(ApiDefinition api, Map<String, Authorizer> authorizers, Route route) {
        return new GuardedPlace(
                new Place(api.logicalId(), route.routeKey()),
                route.authorization(),
                route.apiKeyRequired(),
                authorizers,
                route.location());
    }

    /** Like {@code GET /orders/{id}}. */
    static String route(RestResource resource, Method method) {
        return method.httpMethod() + " " + resource.path();
    }

    /** The authorizer, if it has one. */
    Optional<Authorizer> authorizer() {
        return authorization.authorizer().flatMap(name -> Optional.ofNullable(authorizers.get(name)));
    }

    String route() {
        return place.route();
    }

    /** Gives the route another authorization. */
    Template with(Template template, UnaryOperator<Authorization> change) {
        Template changed = new TemplateEdit(template).method(place, it -> it.toBuilder()
                .authorization(change.apply(it.authorization()))
                .build());
        return new TemplateEdit(changed).route(place, it -> it.toBuilder()
                .authorization(change.apply(it.authorization()))
                .build());
    }

    /** Lets the route ask for no key. */
    Template withoutKey(Template template) {
        Template changed = new TemplateEdit(template)
                .method(place, it -> it.toBuilder().apiKeyRequired(false).build());
        return new TemplateEdit(changed)
                .route(place, it -> it.toBuilder().apiKeyRequired(false).build());
    }
}
