package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.HttpIntegrationRules;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.model.Route;

/** Reads an operation into a route of an HTTP API. */
final class HttpOperationReader {

    private final OpenApiBody body;
    private final SecurityReader security;
    private final DocumentedResponses responses;

    HttpOperationReader(OpenApiBody body, V2Draft draft) {
        this.body = body;
        this.security = new SecurityReader(new SecuritySchemes(body), ApiKind.HTTP, draft.authorizers());
        this.responses = new DocumentedResponses(body, SchemaReader.of(body, draft));
    }

    Route read(String key, Fields operation) {
        var route = Route.builder()
                .routeKey(key)
                .authorization(security.authorization(operation, body.fields()))
                .documented(responses.ofRoute(operation, key))
                .location(operation.location());
        operation
                .fields("x-amazon-apigateway-integration")
                .map(body::follow)
                .flatMap(HttpIntegrationReader::read)
                .map(new HttpIntegrationRules(body.findings())::imported)
                .ifPresent(route::integration);
        return route.build();
    }
}
