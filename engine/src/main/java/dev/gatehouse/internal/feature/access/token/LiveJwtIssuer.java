package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.control.JwtIssuer;
import dev.gatehouse.control.TokenBuilder;
import java.util.List;

/** One issuer of one test. */
record LiveJwtIssuer(TokenSigner minting, String audience) implements JwtIssuer {

    @Override
    public TokenBuilder token() {
        return new ClaimsBuilder(minting, List.of("sub"), "aud").client(audience);
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
