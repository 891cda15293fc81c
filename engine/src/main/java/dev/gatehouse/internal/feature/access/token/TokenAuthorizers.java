package dev.gatehouse.internal.feature.access.token;

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
        return new CognitoCheck(name, authorizer, issuers, asked, new TokenVerifier(new KeySource(keys)));
    }

    /**
     * The check of an HTTP API's route.
     *
     * @param name by which the API's routes refer to the authorizer
     * @param asked what the route asks of a token
     */
    public static CallerCheck jwt(String name, JwtAuthorizer authorizer, TokenDemand asked, TokenKeys keys) {
        return new JwtCheck(name, authorizer, asked, new TokenVerifier(new KeySource(keys)));
    }
}
