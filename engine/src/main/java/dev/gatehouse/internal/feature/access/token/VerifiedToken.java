package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.jwk.RSAKey;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token whose signature was found good by a key, and what follows from its text alone.
 *
 * <p>That is read when it is first asked for and then the same for every call.
 */
final class VerifiedToken {

    private final JsonWebToken token;
    private final RSAKey key;
    private volatile @Nullable Bearer poolUser;
    private volatile @Nullable Bearer bearer;

    VerifiedToken(JsonWebToken token, RSAKey key) {
        this.token = token;
        this.key = key;
    }

    JsonWebToken token() {
        return token;
    }

    /** Whether the signature was checked with that key. */
    boolean isBy(RSAKey other) {
        return key.equals(other)
                || key.getModulus().equals(other.getModulus())
                        && key.getPublicExponent().equals(other.getPublicExponent());
    }

    /** Who bears it, for a REST API's user pool. */
    Bearer poolUser() {
        Bearer known = poolUser;
        if (known == null) {
            known = Bearer.ofPool(token);
            poolUser = known;
        }
        return known;
    }

    /** Who bears it, for an HTTP API. */
    Bearer bearer() {
        Bearer known = bearer;
        if (known == null) {
            known = Bearer.of(token);
            bearer = known;
        }
        return known;
    }

    /**
     * Who bears a token.
     *
     * @param audience whom it was issued for
     * @param context what events show of it
     */
    record Bearer(String subject, List<String> scopes, List<String> audience, AuthorizerContext context) {

        private static Bearer ofPool(JsonWebToken token) {
            var context = new AuthorizerContext(
                    Kind.COGNITO,
                    Optional.empty(),
                    ClaimTexts.rest(token.claims()),
                    Optional.empty(),
                    Optional.empty(),
                    0);
            return new Bearer(subject(token), token.words("scope"), token.texts("aud"), context);
        }

        // client_id counts only where there is no aud, scp where there is no scope
        private static Bearer of(JsonWebToken token) {
            List<String> scopes = token.words(token.has("scope") ? "scope" : "scp");
            var context = new AuthorizerContext(
                    Kind.JWT,
                    Optional.empty(),
                    ClaimTexts.http(token.claims()),
                    Optional.of(scopes),
                    Optional.empty(),
                    0);
            return new Bearer(subject(token), scopes, token.texts(token.has("aud") ? "aud" : "client_id"), context);
        }

        private static String subject(JsonWebToken token) {
            return token.claim("sub").orElse("nobody");
        }
    }
}
