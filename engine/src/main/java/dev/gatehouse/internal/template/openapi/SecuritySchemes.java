package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.Authorizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The security schemes of an OpenAPI body and the authorizers of a REST API that they declare. */
final class SecuritySchemes {

    private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";

    private final OpenApiBody body;
    private final Map<String, Fields> schemes;

    SecuritySchemes(OpenApiBody body) {
        this.body = body;
        this.schemes = body.shared("securitySchemes", "securityDefinitions");
    }

    /** The authorizers of a REST API by scheme name, used or not. */
    Map<String, Authorizer> authorizers() {
        return authorizers((scheme, extension) -> new OpenApiRestAuthorizerReader(scheme, extension)::read);
    }

    /** The authorizers of an HTTP API by scheme name, used or not. */
    Map<String, Authorizer> httpAuthorizers() {
        return authorizers((scheme, extension) -> new HttpAuthorizerReader(scheme, extension)::read);
    }

    private Map<String, Authorizer> authorizers(
            BiFunction<Fields, Fields, Function<String, Optional<Authorizer>>> reader) {
        Map<String, Authorizer> authorizers = new LinkedHashMap<>();
        schemes.forEach((name, scheme) -> scheme.fields(AUTHORIZER)
                .map(body::follow)
                .flatMap(extension -> reader.apply(scheme, extension).apply(name))
                .ifPresent(authorizer -> authorizers.put(name, authorizer)));
        return authorizers;
    }

    /** What the scheme of that name asks of a caller; empty if no scheme has the name. */
    Optional<SchemeKind> kind(String name) {
        return Optional.ofNullable(schemes.get(name)).map(SecuritySchemes::kind);
    }

    private static SchemeKind kind(Fields scheme) {
        if (scheme.has(AUTHORIZER)) {
            return SchemeKind.AUTHORIZER;
        }
        if (scheme.text("x-amazon-apigateway-authtype", "").equalsIgnoreCase("awsSigv4")) {
            return SchemeKind.IAM;
        }
        boolean key = scheme.text("type", "").equals("apiKey")
                && scheme.text("in", "").equals("header")
                && scheme.text("name", "").equalsIgnoreCase("x-api-key");
        return key ? SchemeKind.API_KEY : SchemeKind.NOTHING;
    }
}
