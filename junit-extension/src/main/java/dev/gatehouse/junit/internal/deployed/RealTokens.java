package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.control.TokenIssuer;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts real tokens in the place of those that a test's issuers minted.
 *
 * @param issuers by the name that a token source is told
 */
record RealTokens(Map<String, TokenIssuer> issuers) {

    static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    RealTokens {
        issuers = Map.copyOf(issuers);
    }

    /**
     * A text with other tokens.
     *
     * @param real the token in the place of one that was minted
     */
    String in(String text, Function<Minted, String> real) {
        return JWT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(minted(found).map(real).orElse(found.group())));
    }

    private Optional<Minted> minted(MatchResult found) {
        String token = found.group();
        return issuers.entrySet().stream()
                .filter(issuer -> isOf(token, issuer.getValue()))
                .findFirst()
                .map(issuer -> new Minted(issuer.getKey(), claims(token), token));
    }

    /** Whether that issuer signed it: a token that a test forges is as bad elsewhere as it is here. */
    private static boolean isOf(String token, TokenIssuer issuer) {
        boolean named = Json.tryParse(part(token, 1))
                .flatMap(claims -> claims.member("iss"))
                .flatMap(Json::asString)
                .filter(issuer.issuer()::equals)
                .isPresent();
        return named
                && Json.parse(issuer.jwks())
                        .member("keys")
                        .filter(JsonArray.class::isInstance)
                        .map(JsonArray.class::cast)
                        .filter(keys -> keys.elements().stream().anyMatch(key -> isSignedBy(token, key)))
                        .isPresent();
    }

    private static boolean isSignedBy(String token, Json key) {
        try {
            var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
            int end = token.lastIndexOf('.');
            check.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static BigInteger number(Json key, String name) {
        String text = key.member(name).flatMap(Json::asString).orElse("");
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    @SuppressWarnings("unchecked") // a JSON object becomes a map with its names
    private static Map<String, Object> claims(String token) {
        return (Map<String, Object>)
                Objects.requireNonNull(Json.parse(part(token, 1)).toJava());
    }

    static String part(String token, int index) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * A token that a test's issuer signed.
     *
     * @param issuer the name that a token source is told
     */
    record Minted(String issuer, Map<String, Object> claims, String token) {}
}
