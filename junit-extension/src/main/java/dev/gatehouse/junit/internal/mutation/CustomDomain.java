package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import java.util.List;
import java.util.stream.Stream;

/**
 * A custom domain that leads to a stage.
 *
 * @param basePath without slashes; empty for none
 * @param mutualTls whether it asks for a client certificate
 */
record CustomDomain(String name, String basePath, String api, String stage, boolean mutualTls) {

    /** Those of a template, one for each stage that they lead to. */
    static Stream<CustomDomain> of(ApiGateway gateway) {
        return elements(Json.parse(gateway.describe()), "domains").stream()
                .flatMap(domain -> elements(domain, "mappings").stream()
                        .map(mapping -> new CustomDomain(
                                text(domain, "domainName"),
                                text(mapping, "basePath"),
                                text(mapping, "api"),
                                text(mapping, "stage"),
                                domain.member("mutualTls")
                                        .filter(Json.of(true)::equals)
                                        .isPresent())));
    }

    boolean leadsTo(ProbedRoute route) {
        return !route.method().isEmpty() && api.equals(route.place().api()) && stage.equals(route.stage());
    }

    private static List<Json> elements(Json json, String name) {
        return json.member(name).orElse(Json.nullValue()) instanceof JsonArray array ? array.elements() : List.of();
    }

    private static String text(Json json, String name) {
        return json.member(name).map(Json::text).orElse("");
    }
}
