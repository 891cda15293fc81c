package dev.gatehouse.junit.deployed;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A token that a test sends to a deployed stage.
 *
 * @param api logical id of the API
 * @param stage name of the stage in the template
 * @param issuer logical id of the user pool, or URL of the issuer, that created it in this JVM; empty for any other
 *     token
 * @param claims of such a token: strings, numbers, booleans, lists and maps; empty for any other token
 * @param written the token as the test sends it
 */
public record WantedToken(
        String api, String stage, Optional<String> issuer, Map<String, Object> claims, String written) {

    /**
     * Copies the claims.
     *
     * @param api logical id of the API
     * @param stage name of the stage in the template
     * @param issuer logical id of the user pool, or URL of the issuer, that created it in this JVM; empty for any other
     *     token
     * @param claims of such a token: strings, numbers, booleans, lists and maps; empty for any other token
     * @param written the token as the test sends it
     */
    public WantedToken {
        claims = Map.copyOf(claims);
    }

    /** {@return the claim {@code sub}; empty if there is none} */
    public Optional<String> subject() {
        return Optional.ofNullable(claims.get("sub")).map(String::valueOf);
    }

    /** {@return {@code id} or {@code access} of a user pool's token; empty for other tokens} */
    public Optional<String> use() {
        return Optional.ofNullable(claims.get("token_use")).map(String::valueOf);
    }

    /** {@return the scopes of the claim {@code scope}} */
    public List<String> scopes() {
        return Optional.ofNullable(claims.get("scope"))
                .map(scope -> List.of(String.valueOf(scope).split(" ")))
                .orElse(List.of());
    }

    /** {@return a description without the token itself} */
    @Override
    public String toString() {
        return issuer.map(by -> use().map(use -> use + " token").orElse("token") + " of " + by
                        + subject().map(name -> " for " + name).orElse("")
                        + (scopes().isEmpty() ? "" : " with " + String.join(" ", scopes())))
                .orElse("token that the test writes");
    }
}
