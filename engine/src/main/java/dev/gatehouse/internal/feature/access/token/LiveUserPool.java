package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.control.TokenBuilder;
import dev.gatehouse.control.UserPoolTokens;
import java.util.List;

/** One user pool of one test. */
record LiveUserPool(TokenSigner minting, String client) implements UserPoolTokens {

    @Override
    public TokenBuilder idToken() {
        return common(new ClaimsBuilder(minting, List.of("sub", "cognito:username"), "aud"))
                .claim("token_use", "id")
                .client(client);
    }

    @Override
    public TokenBuilder accessToken() {
        return common(new ClaimsBuilder(minting, List.of("sub", "username"), "client_id"))
                .claim("token_use", "access")
                .client(client)
                .scopes("aws.cognito.signin.user.admin");
    }

    private TokenBuilder common(TokenBuilder token) {
        return token.claim("auth_time", minting.now().getEpochSecond())
                .claim("event_id", minting.uuid())
                .claim("jti", minting.uuid());
    }

    @Override
    public String issuer() {
        return minting.issuer();
    }

    @Override
    public String jwks() {
        return minting.jwks();
    }

    @Override
    public void rotateKey() {
        minting.rotate();
    }

    @Override
    public void withdrawOldKeys() {
        minting.withdrawOld();
    }
}
