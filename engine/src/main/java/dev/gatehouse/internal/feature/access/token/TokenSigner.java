package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import dev.gatehouse.internal.environment.State;
import java.time.Instant;

/** One issuer of one test: its present keys, and the clock by which its tokens are dated. */
record TokenSigner(State state, TokenKeys keys, String issuer) {

    /** Opens the issuer, so that its keys are looked for in this JVM. */
    static TokenSigner open(State state, TokenKeys keys, String issuer) {
        state.get(IssuerStates.KEY).open(issuer);
        return new TokenSigner(state, keys, issuer);
    }

    Instant now() {
        return state.environment().clock().now();
    }

    String uuid() {
        return state.environment().ids().uuid();
    }

    String jwks() {
        return new KeySource(keys).jwks(issuer, state.get(IssuerStates.KEY).open(issuer));
    }

    void rotate() {
        state.get(IssuerStates.KEY).rotate(issuer);
    }

    void withdrawOld() {
        state.get(IssuerStates.KEY).withdrawOld(issuer);
    }

    /** A token of these claims, signed with the present key. */
    String sign(String claims) {
        RSAKey key = keys.of(issuer, state.get(IssuerStates.KEY).open(issuer).newest());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("an RSA key signs by RS256", e);
        }
        return token.serialize();
    }
}
