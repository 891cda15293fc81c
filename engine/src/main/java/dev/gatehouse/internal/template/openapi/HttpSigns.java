package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import java.util.List;
import java.util.Map;

/** Tells from a plain OpenAPI file whether it is meant for an HTTP API. */
public final class HttpSigns {

    private static final List<String> HTTP_ONLY =
            List.of("x-amazon-apigateway-importexport-version", "x-amazon-apigateway-cors");

    private HttpSigns() {}

    /** Whether the body holds something that REST APIs don't know. */
    public static boolean in(OpenApiBody body) {
        Fields root = body.fields();
        return HTTP_ONLY.stream().anyMatch(root::has)
                || body.shared("securitySchemes", "securityDefinitions").values().stream()
                        .anyMatch(scheme -> takesTokens(body, scheme))
                || root.fieldsByName("paths").values().stream().anyMatch(item -> inPath(body, item));
    }

    private static boolean takesTokens(OpenApiBody body, Fields scheme) {
        Fields authorizer = body.follow(scheme.fieldsOrNone("x-amazon-apigateway-authorizer"));
        return authorizer.text("type", "").equalsIgnoreCase("jwt");
    }

    private static boolean inPath(OpenApiBody body, Fields item) {
        Map<String, Fields> operations = body.operations(item);
        return operations.values().stream()
                .map(operation -> operation.fieldsOrNone("x-amazon-apigateway-integration"))
                .anyMatch(integration ->
                        integration.text("payloadFormatVersion", "").equals("2.0"));
    }
}
