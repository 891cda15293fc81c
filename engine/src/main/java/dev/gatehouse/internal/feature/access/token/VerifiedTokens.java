package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature was found good, by their text and the key that it was checked with.
 *
 * <p>Whether a text is signed by a key never changes. Everything that may change, which key counts, who may be the issuer, and
 * whether the token is valid at this time, is asked at every call.
 */
final class VerifiedTokens {

    private static final int MOST = 256;

    private final Map<String, Verified> byText = new ConcurrentHashMap<>();

    /** The token of that text, taken apart, if it was found good before. */
    Optional<Verified> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    void add(JsonWebToken token, RSAKey key) {
        if (byText.size() >= MOST) {
            byText.clear();
        }
        byText.put(token.text(), new Verified(token, key));
    }

    /** A token and the key that its signature was checked with. */
    record Verified(JsonWebToken token, RSAKey key) {

        boolean isBy(RSAKey other) {
            return key.getModulus().equals(other.getModulus())
                    && key.getPublicExponent().equals(other.getPublicExponent());
        }
    }
}
