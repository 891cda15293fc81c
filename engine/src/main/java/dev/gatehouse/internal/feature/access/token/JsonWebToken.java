package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A signed token, taken apart; its claims are worth nothing until {@link #isSignedBy} says so. */
record JsonWebToken(String text, JWSHeader header, JsonObject claims, Base64URL signature) {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);

    /** In seconds; within the years that clocks can show. */
    private static final double END_OF_CLOCKS = 1e12;

    /**
     * Takes a token apart.
     *
     * @throws BadTokenException if it is no signed token
     */
    static JsonWebToken parse(String text) throws BadTokenException {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new BadTokenException("token contains an invalid number of segments");
        }
        for (String part : parts) {
            if (!isCanonical(part)) {
                throw new BadTokenException("the token is malformed");
            }
        }
        try {
            JWSHeader header = JWSHeader.parse(new Base64URL(parts[0]));
            checkExtensions(parts[0]);
            String payload = new Base64URL(parts[1]).decodeToString();
            if (Json.tryParse(payload).orElse(Json.nullValue()) instanceof JsonObject claims) {
                return new JsonWebToken(text, header, claims, new Base64URL(parts[2]));
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadTokenException("the token is malformed");
        }
        throw new BadTokenException("the token is malformed");
    }

    // base64url has one spelling of some bytes: no padding, no other characters, no bits left over (RFC 7515, section
    // 2)
    private static boolean isCanonical(String part) {
        return Base64URL.encode(new Base64URL(part).decode()).toString().equals(part);
    }

    // nobody here understands an extension, so a token that depends on one is refused (RFC 7515, section 4.1.11)
    private static void checkExtensions(String header) throws BadTokenException {
        Json read = Json.tryParse(new Base64URL(header).decodeToString()).orElse(Json.nullValue());
        if (!(read instanceof JsonObject members)) {
            throw new BadTokenException("the token is malformed");
        }
        if (members.member("crit").isPresent() || members.member("b64").isPresent()) {
            throw new BadTokenException("the token depends on an extension that is not understood");
        }
    }

    /** The id of the key that it says it is signed with; empty if it names none. */
    Optional<String> keyId() {
        return Optional.ofNullable(header.getKeyID());
    }

    /** Whether the algorithm is one by which RSA keys sign. */
    boolean hasAcceptedAlgorithm() {
        return ALGORITHMS.contains(header.getAlgorithm());
    }

    boolean isSignedBy(RSAKey key) {
        try {
            byte[] signed = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
            return new RSASSAVerifier(key).verify(header, signed, signature);
        } catch (JOSEException e) {
            return false;
        }
    }

    boolean has(String name) {
        return claims.member(name).isPresent();
    }

    Optional<String> claim(String name) {
        return claims.member(name).flatMap(Json::asString);
    }

    /** The texts of a claim that is a list of texts, or one text. */
    List<String> texts(String name) {
        return claims
                .member(name)
                .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
                .orElseGet(List::of)
                .stream()
                .flatMap(value -> value.asString().stream())
                .toList();
    }

    /** The words of a claim that is a list of texts, or a text of words. */
    List<String> words(String name) {
        return texts(name).stream()
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The instant that a numeric date means; empty if the claim is absent. */
    Optional<Instant> date(String name) throws BadTokenException {
        Optional<Json> value = claims.member(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().toJava() instanceof Number seconds && Math.abs(seconds.doubleValue()) < END_OF_CLOCKS) {
            return Optional.of(Instant.ofEpochMilli((long) (seconds.doubleValue() * 1000)));
        }
        throw new BadTokenException("the claim " + name + " is not a date");
    }
}
