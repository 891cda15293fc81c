package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.jwk.RSAKey;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.time.Instant;
import java.util.Optional;

/** Verifies what every token must bring: form, algorithm, key, signature, issuer and time. */
record TokenVerifier(KeySource keys) {

    /** What AWS says of an expired token. */
    static final String EXPIRED = "the token has expired";

    /**
     * The token of that text, taken apart and not verified.
     *
     * @throws BadTokenException if it is no signed token
     */
    JsonWebToken read(String text) throws BadTokenException {
        var known = keys.keys().verified().find(text);
        return known.isPresent() ? known.get().token() : JsonWebToken.parse(text);
    }

    /**
     * The token if the issuer made it and it is good now.
     *
     * @throws BadTokenException if not; says why
     */
    JsonWebToken verify(RoutedCall call, String text, String issuer) throws BadTokenException {
        VerifiedTokens verified = keys.keys().verified();
        Optional<VerifiedTokens.Verified> known = verified.find(text);
        JsonWebToken token = known.isPresent() ? known.get().token() : JsonWebToken.parse(text);
        if (!token.hasAcceptedAlgorithm()) {
            throw new BadTokenException("signing method " + token.header().getAlgorithm() + " is invalid");
        }
        if (!token.claim("iss").filter(issuer::equals).isPresent()) {
            throw new BadTokenException("issuer does not match");
        }
        String keyId = token.keyId().orElseThrow(() -> new BadTokenException("the token has no kid"));
        RSAKey key = keys.find(call, issuer, keyId)
                .orElseThrow(() -> new BadTokenException("kid not found in the keys of the issuer"));
        if (known.filter(before -> before.isBy(key)).isEmpty()) {
            if (!token.isSignedBy(key)) {
                throw new BadTokenException("signature is invalid");
            }
            verified.add(token, key);
        }
        checkTime(token, call.environment().clock().now());
        return token;
    }

    private static void checkTime(JsonWebToken token, Instant now) throws BadTokenException {
        Instant end = token.date("exp").orElseThrow(() -> new BadTokenException("the token has no exp"));
        if (!now.isBefore(end)) {
            throw new BadTokenException(EXPIRED);
        }
        if (token.date("nbf").filter(now::isBefore).isPresent()) {
            throw new BadTokenException("the token is not valid yet");
        }
        if (token.date("iat").filter(now::isBefore).isPresent()) {
            throw new BadTokenException("the token was issued in the future");
        }
    }
}
