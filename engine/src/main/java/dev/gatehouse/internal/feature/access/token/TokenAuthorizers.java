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
     * @param scopes of the method
     */
    public static CallerCheck cognito(String name, CognitoAuthorizer authorizer, List<String> scopes, TokenKeys keys) {
        List<String> issuers = authorizer.providerArns().stream()
                .map(PoolName::ofArn)
                .map(PoolName::issuer)
                .toList();
        return new CognitoCheck(name, authorizer, issuers, scopes, new TokenVerifier(new KeySource(keys)));
    }

    /**
     * The check of an HTTP API's route.
     *
     * @param name by which the API's routes refer to the authorizer
     * @param scopes of the route
     */
    public static CallerCheck jwt(String name, JwtAuthorizer authorizer, List<String> scopes, TokenKeys keys) {
        return new JwtCheck(name, authorizer, scopes, new TokenVerifier(new KeySource(keys)));
    }
}
