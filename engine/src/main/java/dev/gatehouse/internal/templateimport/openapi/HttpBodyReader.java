package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.HttpIntegrationRules;
import dev.gatehouse.internal.templateimport.draft.IntegrationReader;
import dev.gatehouse.internal.templateimport.draft.MemberNames;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.model.Route;
import java.util.List;
import java.util.Map;

/** Reads an OpenAPI 3 body into an HTTP API. */
public record HttpBodyReader(OpenApiBody body, V2Draft draft) {

    private static final String CORS = "x-amazon-apigateway-cors";
    private static final List<String> HTTP_ONLY = List.of("x-amazon-apigateway-importexport-version", CORS);
    private static final List<String> DEFAULT_PATHS = List.of("$default", "/$default");

    /** Whether a plain OpenAPI file holds something that REST APIs don't know. */
    public static boolean isMeantBy(OpenApiBody body) {
        Fields root = body.fields();
        return HTTP_ONLY.stream().anyMatch(root::has)
                || body.shared("securitySchemes", "securityDefinitions").values().stream()
                        .map(scheme -> body.follow(scheme.fieldsOrNone("x-amazon-apigateway-authorizer")))
                        .anyMatch(authorizer -> authorizer.text("type", "").equalsIgnoreCase("jwt"))
                || root.fieldsByName("paths").values().stream()
                        .flatMap(item -> body.operations(item).values().stream())
                        .map(operation -> operation.fieldsOrNone("x-amazon-apigateway-integration"))
                        .anyMatch(integration ->
                                integration.text("payloadFormatVersion", "").equals("2.0"));
    }

    /** Adds everything that the body defines to the API. */
    public void read() {
        Fields root = body.fields();
        body.unknownVersion()
                .ifPresent(version -> root.refusedByAws(
                        "openapi",
                        "Unable to build importer with provided input. Unable to determine OAS version from '" + version
                                + "'",
                        "write the definition in OpenAPI 3.0."));
        new Extensions(body, "HTTP").check();
        if (body.isSwagger()) {
            root.refused(
                    "swagger", "HTTP APIs can't be imported from Swagger 2.", "write the definition in OpenAPI 3.0.");
        }
        if (draft.name().isEmpty()) {
            draft.name(root.fieldsOrNone("info").text("title", ""));
        }
        body.executeApiEndpointDisabled().ifPresent(draft::executeApiEndpointDisabled);
        root.fields(CORS).ifPresent(cors -> draft.cors(cors, MemberNames.EXTENSION));
        new SecuritySchemes(body).authorizers(ApiKind.HTTP).forEach(draft.authorizers()::putIfAbsent);
        SchemaReader.of(body, draft).readAll();
        routes();
    }

    private void routes() {
        String prefix = body.prefix();
        var security = new SecurityReader(new SecuritySchemes(body), ApiKind.HTTP, draft.authorizers());
        for (Map.Entry<String, Fields> entry : body.paths().entrySet()) {
            body.operations(body.follow(entry.getValue())).forEach((method, operation) -> {
                String key = routeKey(method, entry.getKey(), operation, prefix);
                ApiKind.HTTP.routeKeyFault(key).ifPresent(fault -> operation.refused(fault, "change the path."));
                draft.routes().put(key, route(key, operation, security));
            });
        }
    }

    private static String routeKey(String method, String path, Fields operation, String prefix) {
        boolean whole = DEFAULT_PATHS.contains(path) && (operation.isTrue("isDefaultRoute") || method.equals("ANY"));
        return whole ? "$default" : method + " " + prefix + path;
    }

    private Route route(String key, Fields operation, SecurityReader security) {
        var route = Route.builder()
                .routeKey(key)
                .authorization(security.authorization(operation, body.fields()))
                .documented(SchemaReader.of(body, draft).responses(operation, key, "[1-5](\\d\\d|XX)|default"))
                .location(operation.location());
        operation
                .fields("x-amazon-apigateway-integration")
                .map(body::follow)
                .flatMap(
                        fields -> new IntegrationReader(fields, MemberNames.EXTENSION).ofRoute(ApiKind.HTTP, List.of()))
                .map(new HttpIntegrationRules(body.findings())::imported)
                .ifPresent(route::integration);
        return route.build();
    }
}
