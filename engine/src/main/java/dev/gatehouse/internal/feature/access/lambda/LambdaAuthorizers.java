package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.LambdaAuthorizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the checks that ask a function. */
public final class LambdaAuthorizers {

    private static final String TOKEN_SOURCE = "method.request.header.Authorization";

    private LambdaAuthorizers() {}

    /**
     * The check of a REST method.
     *
     * @param name by which the API's methods refer to the authorizer
     */
    public static CallerCheck rest(
            String name, LambdaAuthorizer authorizer, RestMethod method, LambdaPermissions permissions) {
        var function = new AuthorizerFunction(name, authorizer, permissions);
        return new LambdaCheck(
                name, sourceCheck(authorizer), new RestAuthorizerFormat(authorizer.kind(), method), function);
    }

    /**
     * The check of an HTTP API's route.
     *
     * @param name by which the API's routes refer to the authorizer
     */
    public static CallerCheck http(String name, LambdaAuthorizer authorizer, LambdaPermissions permissions) {
        var function = new AuthorizerFunction(name, authorizer, permissions);
        return new LambdaCheck(name, sourceCheck(authorizer), new HttpAuthorizerFormat(authorizer), function);
    }

    /** The check of a WebSocket API's {@code $connect}; it is asked anew for each connection. */
    public static CallerCheck webSocket(String name, LambdaAuthorizer authorizer, LambdaPermissions permissions) {
        var function = new AuthorizerFunction(name, authorizer, permissions);
        IdentitySourceCheck sourceCheck = new IdentitySourceCheck(
                sourceCheck(authorizer).sources(), Optional.empty(), Optional.of(Duration.ZERO));
        return new LambdaCheck(name, sourceCheck, new WebSocketAuthorizerFormat(), function);
    }

    private static IdentitySourceCheck sourceCheck(LambdaAuthorizer authorizer) {
        boolean token = authorizer.kind() == AuthorizerKind.TOKEN;
        List<String> sources =
                token && authorizer.identitySources().isEmpty() ? List.of(TOKEN_SOURCE) : authorizer.identitySources();
        return new IdentitySourceCheck(
                sources.stream().map(IdentitySource::of).toList(),
                authorizer.identityValidationExpression().filter(text -> token).map(BoundedPattern::compile),
                authorizer.resultTtl());
    }
}
