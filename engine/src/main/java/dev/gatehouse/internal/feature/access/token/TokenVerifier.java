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
        return taken(keys.keys().verified().find(text), text);
    }

    /**
     * The token if the issuer made it and it is good now.
     *
     * @throws BadTokenException if not; says why
     */
    VerifiedToken verify(RoutedCall call, String text, String issuer) throws BadTokenException {
        VerifiedTokens verified = keys.keys().verified();
        Optional<VerifiedToken> before = verified.find(text);
        JsonWebToken token = taken(before, text);
        if (!token.hasAcceptedAlgorithm()) {
            throw new BadTokenException("signing method " + token.header().getAlgorithm() + " is invalid");
        }
        if (!token.claim("iss").filter(issuer::equals).isPresent()) {
            throw new BadTokenException("issuer does not match");
        }
        String keyId = token.keyId().orElseThrow(() -> new BadTokenException("the token has no kid"));
        RSAKey key = keys.find(call, issuer, keyId)
                .orElseThrow(() -> new BadTokenException("kid not found in the keys of the issuer"));
        Optional<VerifiedToken> known = before.filter(found -> found.isBy(key));
        if (known.isEmpty() && !token.isSignedBy(key)) {
            throw new BadTokenException("signature is invalid");
        }
        VerifiedToken good = known.orElseGet(() -> verified.add(token, key));
        checkTime(token, call.environment().clock().now());
        return good;
    }

    private static JsonWebToken taken(Optional<VerifiedToken> before, String text) throws BadTokenException {
        return before.isPresent() ? before.get().token() : JsonWebToken.parse(text);
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
