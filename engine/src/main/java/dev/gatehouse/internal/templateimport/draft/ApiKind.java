package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.UnresolvedValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What differs between the kinds of API: authorizers, types of authorization, the time of integrations. */
public enum ApiKind {
    REST(
            29,
            List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS"),
            Map.of("CUSTOM", LambdaAuthorizer.class, "COGNITO_USER_POOLS", CognitoAuthorizer.class)),
    HTTP(30, List.of("JWT", "REQUEST"), Map.of("CUSTOM", LambdaAuthorizer.class, "JWT", JwtAuthorizer.class)),
    WEBSOCKET(29, List.of("REQUEST"), Map.of("CUSTOM", LambdaAuthorizer.class));

    private static final Pattern ROUTE_KEY =
            Pattern.compile("\\$default|(ANY|GET|PUT|POST|DELETE|PATCH|OPTIONS|HEAD) /(\\S*[^/\\s])?");
    private static final Pattern GREEDY_INSIDE = Pattern.compile(".*\\{[^}]*\\+}.+");

    private final Duration longestIntegration;
    private final List<String> authorizerTypes;
    private final Map<String, Class<? extends Authorizer>> guards;

    ApiKind(int seconds, List<String> authorizerTypes, Map<String, Class<? extends Authorizer>> guards) {
        this.longestIntegration = Duration.ofSeconds(seconds);
        this.authorizerTypes = authorizerTypes;
        this.guards = guards;
    }

    /** How long an integration may take that says nothing else. */
    public Duration longestIntegration() {
        return longestIntegration;
    }

    /** What is wrong with the key of a route, if anything is. */
    public Optional<String> routeKeyFault(String key) {
        if (UnresolvedValue.in(key).isPresent()) {
            return Optional.empty();
        }
        if (this == WEBSOCKET) {
            return key.isEmpty() ? Optional.of("a route needs a key.") : Optional.empty();
        }
        if (GREEDY_INSIDE.matcher(key).matches()) {
            return Optional.of("a greedy variable can only be the last part of the path of \"" + key + "\".");
        }
        return ROUTE_KEY.matcher(key).matches()
                ? Optional.empty()
                : Optional.of("\"" + key + "\" is not a route key: write METHOD /path, without a slash at its end,"
                        + " or $default.");
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
                : type + " requires a valid " + (type.equals("JWT") ? "JWT" : "REQUEST") + " authorizer.";
        return "Invalid authorizer ID specified. Setting the authorization type to " + needed;
    }
}
