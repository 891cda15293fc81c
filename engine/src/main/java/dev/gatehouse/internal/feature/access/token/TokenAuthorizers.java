package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import java.util.List;

/** Makes the checks that look at tokens. */
public final class TokenAuthorizers {

    private TokenAuthorizers() {}

    /**
     * The check of a REST method.
     *
     * @param name by which the API's methods refer to the authorizer
     * @param asked what the method asks of a token
     */
    public static CallerCheck cognito(String name, CognitoAuthorizer authorizer, TokenDemand asked, TokenKeys keys) {
        List<String> issuers = authorizer.providerArns().stream()
                .map(PoolName::ofArn)
                .map(PoolName::issuer)
                .toList();
        var demands = new CognitoCheck.Demands(
                location(authorizer.identitySource(), "method.request.header.Authorization"),
                issuers,
                authorizer.identityValidationExpression().map(BoundedPattern::compile),
                asked);
        return new CognitoCheck(name, authorizer.location(), demands, new TokenVerifier(new KeySource(keys)));
    }

    /**
     * The check of an HTTP API's route.
     *
     * @param name by which the API's routes refer to the authorizer
     * @param asked what the route asks of a token
     */
    public static CallerCheck jwt(String name, JwtAuthorizer authorizer, TokenDemand asked, TokenKeys keys) {
        TokenLocation location = location(authorizer.identitySource(), "$request.header.Authorization");
        return new JwtCheck(name, authorizer, location, asked, new TokenVerifier(new KeySource(keys)));
    }

    private static TokenLocation location(String written, String standard) {
        return TokenLocation.of(written.isEmpty() ? standard : written);
    }
}
