package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.control.TokenBuilder;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the claims of a token. */
final class ClaimsBuilder implements TokenBuilder {

    private final TokenSigner minting;
    private final List<String> subjectClaims;
    private final String clientClaim;
    private final Map<String, Json> claims = new LinkedHashMap<>();

    /**
     * A builder with the claims that every token has.
     *
     * @param subjectClaims claims that name the user
     * @param clientClaim {@code aud} or {@code client_id}
     */
    ClaimsBuilder(TokenSigner minting, List<String> subjectClaims, String clientClaim) {
        this.minting = minting;
        this.subjectClaims = subjectClaims;
        this.clientClaim = clientClaim;
        claim("iss", minting.issuer());
        claim("iat", minting.now().getEpochSecond());
        expiresIn(Duration.ofHours(1));
        subject("user");
    }

    @Override
    public TokenBuilder subject(String subject) {
        subjectClaims.forEach(name -> claim(name, subject));
        return this;
    }

    @Override
    public TokenBuilder claim(String name, Object value) {
        claims.put(
                ArgumentChecks.text(name, "the claim's name", "claim(\"email\", \"ada@example.com\")"),
                Json.fromJava(value));
        return this;
    }

    @Override
    public TokenBuilder without(String name) {
        claims.remove(name);
        return this;
    }

    @Override
    public TokenBuilder scopes(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    @Override
    public TokenBuilder client(String id) {
        return claim(clientClaim, id);
    }

    @Override
    public TokenBuilder expiresIn(Duration duration) {
        return expiresAt(minting.now().plus(duration));
    }

    @Override
    public TokenBuilder expiresAt(Instant instant) {
        return claim("exp", instant.getEpochSecond());
    }

    @Override
    public String sign() {
        return minting.sign(new JsonObject(claims).toText());
    }
}
