package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.Cors;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lets pages of every origin call, with every method and header. */
final class CorsMutations {

    private static final String RESPONSE_HEADER = "method.response.header.";
    private static final String ALLOW = RESPONSE_HEADER + "access-control-allow-";
    private static final Set<String> LISTS = Set.of("origin", "headers");
    private static final List<String> ANY = List.of("*");

    private CorsMutations() {}

    static Stream<Mutation> of(Template template) {
        return template.apis().stream().flatMap(api -> {
            if (api instanceof HttpApi http) {
                return http.cors().stream().flatMap(cors -> http(http, cors));
            }
            return api instanceof RestApi rest ? rest(rest) : Stream.empty();
        });
    }

    private static Stream<Mutation> http(HttpApi api, Cors cors) {
        return Stream.of(
                        widened(api, "origin", cors, origins(cors, ANY)),
                        widened(
                                api,
                                "method",
                                cors,
                                new Cors(
                                        cors.allowOrigins(),
                                        ANY,
                                        cors.allowHeaders(),
                                        cors.exposeHeaders(),
                                        cors.maxAge(),
                                        cors.allowCredentials())),
                        widened(
                                api,
                                "header",
                                cors,
                                new Cors(
                                        cors.allowOrigins(),
                                        cors.allowMethods(),
                                        ANY,
                                        cors.exposeHeaders(),
                                        cors.maxAge(),
                                        cors.allowCredentials())))
                .flatMap(Optional::stream);
    }

    private static Cors origins(Cors cors, List<String> any) {
        return new Cors(
                any,
                cors.allowMethods(),
                cors.allowHeaders(),
                cors.exposeHeaders(),
                cors.maxAge(),
                cors.allowCredentials());
    }

    private static Optional<Mutation> widened(HttpApi api, String what, Cors before, Cors after) {
        var guard = new Guard(GuardKind.CORS, List.of(new Place(api.logicalId(), "")), api.location());
        boolean allListed = before.allowMethods().containsAll(methods(api));
        return before.equals(after) || what.equals("method") && allListed
                ? Optional.empty()
                : Optional.of(guard.changed("CORS: any " + what + " is allowed", template -> new TemplateEdit(template)
                        .api(api.logicalId(), it -> it instanceof HttpApi http ? with(http, after) : it)));
    }

    private static List<String> methods(HttpApi api) {
        return api.routes().stream()
                .map(route -> route.routeKey().split(" ", 2)[0])
                .toList();
    }

    private static HttpApi with(HttpApi api, Cors cors) {
        return new HttpApi(
                api.logicalId(),
                api.id(),
                api.name(),
                api.executeApiEndpointDisabled(),
                api.routes(),
                api.authorizers(),
                api.models(),
                Optional.of(cors),
                api.stages(),
                api.origin(),
                api.location());
    }

    /** A line of the template that gives preflights a header, of one path or of all; one that is in quotes. */
    private record Rule(Location location, String header) {}

    private static Stream<Mutation> rest(RestApi api) {
        Map<Rule, List<Place>> rules = new LinkedHashMap<>();
        api.definition().resources().forEach(resource -> resource.methods()
                .forEach(method -> headers(method, resource.methods()).forEach(header -> rules.computeIfAbsent(
                                new Rule(method.location().named(api.logicalId()), header), rule -> new ArrayList<>())
                        .add(new Place(api.logicalId(), GuardedPlace.route(resource, method))))));
        return rules.entrySet().stream().map(entry -> mutation(entry.getKey(), entry.getValue()));
    }

    private static Mutation mutation(Rule rule, List<Place> places) {
        String of = places.get(0).route() + (places.size() > 1 ? " and " + (places.size() - 1) + " more" : "");
        return new Guard(GuardKind.CORS, places, rule.location())
                .changed(of + ": " + rule.header().substring(RESPONSE_HEADER.length()) + " is *", template -> {
                    Template changed = template;
                    for (Place place : places) {
                        changed = new TemplateEdit(changed).method(place, before -> widened(before, rule.header()));
                    }
                    return changed;
                });
    }

    private static Set<String> headers(Method method, List<Method> methods) {
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        method.integration().stream()
                .flatMap(integration -> integration.responses().stream())
                .flatMap(response -> response.responseParameters().entrySet().stream())
                .filter(entry -> isNarrow(entry.getKey(), entry.getValue(), methods))
                .forEach(entry -> headers.add(entry.getKey()));
        return headers;
    }

    private static Method widened(Method method, String header) {
        return method.integration()
                .map(integration -> method.toBuilder()
                        .integration(widened(integration, header))
                        .build())
                .orElse(method);
    }

    /** Whether a value in quotes leaves something out; of methods, one that the path has. */
    private static boolean isNarrow(String header, String value, List<Method> methods) {
        String name = header.toLowerCase(Locale.ROOT);
        if (!name.startsWith(ALLOW) || !value.startsWith("'") || value.equals("'*'")) {
            return false;
        }
        String list = name.substring(ALLOW.length());
        return list.equals("methods")
                ? methods.stream()
                        .map(Method::httpMethod)
                        .anyMatch(method -> !method.equals("OPTIONS") && !lists(value, method))
                : LISTS.contains(list);
    }

    private static boolean lists(String value, String method) {
        return List.of(value.replace("'", "").split("\\s*,\\s*", -1)).contains(method);
    }

    private static Integration widened(Integration integration, String header) {
        List<IntegrationResponse> responses = integration.responses().stream()
                .map(response -> widened(response, header))
                .toList();
        return new Integration(
                integration.type(),
                integration.uri(),
                integration.httpMethod(),
                integration.credentials(),
                integration.requestParameters(),
                integration.requestTemplates(),
                integration.passthroughBehavior(),
                integration.contentHandling(),
                integration.timeout(),
                responses,
                integration.cacheKeyParameters(),
                integration.cacheNamespace(),
                integration.vpcLinkId(),
                integration.tlsVerificationSkipped(),
                integration.streaming(),
                integration.location());
    }

    private static IntegrationResponse widened(IntegrationResponse response, String header) {
        Map<String, String> parameters = new LinkedHashMap<>(response.responseParameters());
        parameters.replaceAll((name, value) -> name.equalsIgnoreCase(header) ? "'*'" : value);
        return new IntegrationResponse(
                response.statusCode(),
                response.selectionPattern(),
                parameters,
                response.responseTemplates(),
                response.contentHandling(),
                response.location());
    }
}
