package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.util.List;
import java.util.Map;

/** What each kind of API knows of authorizers and types of authorization. */
public enum ApiKind {
    REST(
            List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS"),
            Map.of("CUSTOM", LambdaAuthorizer.class, "COGNITO_USER_POOLS", CognitoAuthorizer.class)),
    HTTP(List.of("JWT", "REQUEST"), Map.of("CUSTOM", LambdaAuthorizer.class, "JWT", JwtAuthorizer.class)),
    WEBSOCKET(List.of("REQUEST"), Map.of("CUSTOM", LambdaAuthorizer.class));

    private final List<String> authorizerTypes;
    private final Map<String, Class<? extends Authorizer>> guards;

    ApiKind(List<String> authorizerTypes, Map<String, Class<? extends Authorizer>> guards) {
        this.authorizerTypes = authorizerTypes;
        this.guards = guards;
    }

    /** The kind of an API of version 2. */
    public static ApiKind of(V2Protocol protocol) {
        return protocol == V2Protocol.HTTP ? HTTP : WEBSOCKET;
    }

    List<String> authorizerTypes() {
        return authorizerTypes;
    }

    /** The kind of authorizer by the type of authorization that needs one. */
    Map<String, Class<? extends Authorizer>> guards() {
        return guards;
    }

    /** AWS's text where a type of authorization names no authorizer of its kind. */
    String noAuthorizer(String type) {
        String needed = this == REST
                ? "CUSTOM or COGNITO_USER_POOLS requires a valid authorizer."
                : type + " requires a" + " valid " + (type.equals("JWT") ? "JWT" : "REQUEST") + " authorizer.";
        return "Invalid authorizer ID specified. Setting the authorization type to " + needed;
    }
}
