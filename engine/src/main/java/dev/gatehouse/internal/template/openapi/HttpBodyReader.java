package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.CorsReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RouteRules;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import java.util.List;
import java.util.Map;

/** Reads an OpenAPI 3 body into an HTTP API. */
public record HttpBodyReader(OpenApiBody body, V2Draft draft) {

    private static final String CORS = "x-amazon-apigateway-cors";
    private static final List<String> DEFAULT_PATHS = List.of("$default", "/$default");

    /** Adds everything that the body defines to the API. */
    public void read() {
        Fields root = body.fields();
        body.unknownVersion()
                .ifPresent(version -> root.refusedByAws(
                        "openapi",
                        "Unable to build importer with provided input. Unable to determine OAS version from '" + version
                                + "'",
                        "write the definition in OpenAPI 3.0."));
        Extensions.ofHttp(body).check();
        if (body.isSwagger()) {
            root.refused(
                    "swagger", "HTTP APIs can't be imported from Swagger 2.", "write the definition in OpenAPI 3.0.");
        }
        if (draft.name().isEmpty()) {
            draft.name(root.fieldsOrNone("info").text("title", ""));
        }
        new EndpointSettings(body).executeApiEndpointDisabled().ifPresent(draft::executeApiEndpointDisabled);
        root.fields(CORS).map(CorsReader.ofExtension()::read).ifPresent(draft::cors);
        new SecuritySchemes(body).authorizers(ApiKind.HTTP).forEach(draft.authorizers()::putIfAbsent);
        SchemaReader.of(body, draft).readAll();
        routes();
    }

    private void routes() {
        String prefix = new BasePath(body).prefix();
        var operations = new HttpOperationReader(body, draft);
        for (Map.Entry<String, Fields> entry : body.paths().entrySet()) {
            Fields item = body.follow(entry.getValue());
            body.operations(item).forEach((method, operation) -> {
                String key = routeKey(method, entry.getKey(), operation, prefix);
                new RouteRules(V2Protocol.HTTP).fault(key).ifPresent(fault -> body.findings()
                        .error("BadRequestException", fault, operation.location(), "change the path."));
                draft.routes().put(key, operations.read(key, operation));
            });
        }
    }

    private static String routeKey(String method, String path, Fields operation, String prefix) {
        boolean whole = DEFAULT_PATHS.contains(path) && (operation.isTrue("isDefaultRoute") || method.equals("ANY"));
        return whole ? "$default" : method + " " + prefix + path;
    }
}
