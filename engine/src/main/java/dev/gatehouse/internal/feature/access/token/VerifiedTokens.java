package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature was found good, by their text.
 *
 * <p>Whether a text is signed by a key never changes, nor what the text says. Everything that may change, which key counts, who may
 * be the issuer, and whether the token is valid at this time, is asked at every call.
 */
final class VerifiedTokens {

    private static final int MOST = 256;

    private final Map<String, VerifiedToken> byText = new ConcurrentHashMap<>();

    /** The token of that text if it was found good before, by whatever key. */
    Optional<VerifiedToken> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    VerifiedToken add(JsonWebToken token, RSAKey key) {
        if (byText.size() >= MOST) {
            byText.clear();
        }
        var verified = new VerifiedToken(token, key);
        byText.put(token.text(), verified);
        return verified;
    }
}
