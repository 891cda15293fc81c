package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.AuthorizerReader;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The security schemes of an OpenAPI body and the authorizers that they declare. */
record SecuritySchemes(OpenApiBody body, Map<String, Fields> schemes) {

    private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    SecuritySchemes(OpenApiBody body) {
        this(body, body.shared("securitySchemes", "securityDefinitions"));
    }

    /** The authorizers by scheme name, used or not. */
    Map<String, Authorizer> authorizers(ApiKind api) {
        Map<String, Authorizer> authorizers = new LinkedHashMap<>();
        schemes.forEach((name, scheme) -> scheme.fields(AUTHORIZER)
                .map(body::follow)
                .flatMap(extension -> AuthorizerReader.ofExtension(extension, api, name, inherited(scheme, api))
                        .read())
                .ifPresent(authorizer -> authorizers.put(name, authorizer)));
        return authorizers;
    }

    /** A REST API takes the header that the scheme names, an HTTP API the issuer. */
    private static AuthorizerReader.Inherited inherited(Fields scheme, ApiKind api) {
        if (api == ApiKind.HTTP) {
            Optional<String> issuer = scheme.decidingText("openIdConnectUrl")
                    .map(url -> url.endsWith(DISCOVERY) ? url.substring(0, url.length() - DISCOVERY.length()) : url);
            return new AuthorizerReader.Inherited(List.of(), issuer, scheme.location());
        }
        boolean inHeader = scheme.text("in", "").equals("header");
        List<String> header = scheme.text("name")
                .filter(name -> inHeader && !name.isBlank() && !name.equalsIgnoreCase("unused"))
                .map(name -> List.of("method.request.header." + name))
                .orElse(List.of());
        return new AuthorizerReader.Inherited(header, Optional.empty(), scheme.location());
    }

    /** Where the scheme of that name is written. */
    Optional<Location> place(String name) {
        return Optional.ofNullable(schemes.get(name)).map(Fields::location);
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

    /** What API Gateway makes of a security scheme. */
    enum SchemeKind {
        AUTHORIZER,
        /** Signed requests. */
        IAM,
        /** The header x-api-key. */
        API_KEY,
        /** A scheme without an extension of AWS: it guards nothing. */
        NOTHING
    }
}
