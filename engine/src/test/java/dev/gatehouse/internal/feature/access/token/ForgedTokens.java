package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that nobody may accept, by what is wrong with them; each is made from a good one. */
final class ForgedTokens {

    private final RSAKey key;
    private final RSAKey other;
    private final JsonObject good;
    private final long now;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private ForgedTokens(RSAKey key, JsonObject good, Instant now) throws Exception {
        this.key = key;
        this.other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        this.good = good;
        this.now = now.getEpochSecond();
    }

    /**
     * Forgeries.
     *
     * @param key of the issuer
     * @param good the claims of a token that would be accepted
     */
    static Map<String, String> of(RSAKey key, JsonObject good, Instant now) throws Exception {
        var forged = new ForgedTokens(key, good, now);
        forged.forms();
        forged.algorithms();
        forged.keys();
        forged.claims();
        return forged.tokens;
    }

    /** A token of these claims by that key. */
    static String sign(RSAKey key, JsonObject claims) throws Exception {
        return sign(
                key,
                claims,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build());
    }

    private static String sign(RSAKey key, JsonObject claims, JWSHeader header) throws Exception {
        var token = new JWSObject(header, new Payload(claims.toText()));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void forms() throws Exception {
        String token = sign(key, good);
        String[] parts = token.split("\\.");
        tokens.put("one segment", parts[0]);
        tokens.put("two segments", parts[0] + "." + parts[1]);
        spellings(parts);
        tokens.put("four segments", token + ".x");
        tokens.put("five segments", token + ".x.y");
        tokens.put("only dots", "..");
        tokens.put("a word", "hello");
        tokens.put("no base64", "!!!.???.###");
        tokens.put("truncated by a character", token.substring(0, token.length() - 2));
        tokens.put("truncated by half", token.substring(0, token.length() / 2) + ".x");
        tokens.put("empty header", "." + parts[1] + "." + parts[2]);
        tokens.put("empty payload", parts[0] + ".." + parts[2]);
        tokens.put("empty signature", parts[0] + "." + parts[1] + ".");
        tokens.put("header is a list", base64("[]") + "." + parts[1] + "." + parts[2]);
        tokens.put("header is no JSON", base64("{alg") + "." + parts[1] + "." + parts[2]);
        tokens.put("payload is no JSON", raw("not json"));
        tokens.put("payload is a list", raw("[]"));
        tokens.put("payload is null", raw("null"));
        tokens.put(
                "payload changed",
                parts[0] + "." + base64(good.with("sub", Json.of("root")).toText()) + "." + parts[2]);
        tokens.put(
                "header changed",
                base64("{\"alg\":\"RS256\",\"kid\":\"" + key.getKeyID() + "\",\"x\":1}") + "." + parts[1] + "."
                        + parts[2]);
        tokens.put("oversized", parts[0] + "." + parts[1] + "." + "A".repeat(200_000));
        tokens.put(
                "signature of another token",
                parts[0] + "." + parts[1] + "."
                        + sign(key, good.with("x", Json.of(1))).split("\\.")[2]);
    }

    /** Other spellings of the same bytes: base64url has one. */
    private void spellings(String[] parts) throws Exception {
        String signed = parts[0] + "." + parts[1] + ".";
        tokens.put("signature with padding", signed + parts[2] + "==");
        tokens.put("signature with one padding character", signed + parts[2] + "=");
        tokens.put("signature with other last bits", signed + otherLastBits(parts[2]));
        tokens.put("signature in plain base64", signed + plain(parts[2]));
        tokens.put("signature with a line break", signed + parts[2].substring(0, 40) + "\n" + parts[2].substring(40));
        tokens.put("signature with a character that is none", signed + parts[2] + "!");
        tokens.put("signature with a letter more", signed + parts[2] + "A");
        tokens.put("header with padding, signed so", signedText(pad(parts[0]) + "." + parts[1]));
        tokens.put("payload with padding, signed so", signedText(parts[0] + "." + pad(parts[1])));
        tokens.put("crit that names nothing", signedText(header("\"crit\":[]") + "." + parts[1]));
        tokens.put("crit that is a text", signedText(header("\"crit\":\"exp\"") + "." + parts[1]));
        tokens.put("crit that is null", signedText(header("\"crit\":null") + "." + parts[1]));
        tokens.put("crit that names exp", signedText(header("\"crit\":[\"exp\"],\"exp\":1") + "." + parts[1]));
        tokens.put("unencoded payload", signedText(header("\"crit\":[\"b64\"],\"b64\":false") + "." + parts[1]));
        tokens.put("unencoded payload without crit", signedText(header("\"b64\":false") + "." + parts[1]));
    }

    private String header(String member) {
        return base64("{\"alg\":\"RS256\",\"kid\":\"" + key.getKeyID() + "\"," + member + "}");
    }

    private String signedText(String text) throws Exception {
        var signature = java.security.Signature.getInstance("SHA256withRSA");
        signature.initSign(key.toPrivateKey());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Base64URL.encode(signature.sign());
    }

    private static String pad(String part) {
        return part + "=".repeat(part.length() % 4 == 0 ? 4 : 4 - part.length() % 4);
    }

    // 256 bytes leave two bits of the last character over
    private static String otherLastBits(String part) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(part.charAt(part.length() - 1));
        return part.substring(0, part.length() - 1) + alphabet.charAt(last ^ 1);
    }

    private static String plain(String part) {
        String plain = part.replace('-', '+').replace('_', '/');
        return plain.equals(part) ? part + "==" : plain;
    }

    private void algorithms() throws Exception {
        String payload = base64(good.toText());
        String kid = "\"kid\":\"" + key.getKeyID() + "\"";
        tokens.put("alg none", base64("{\"alg\":\"none\"," + kid + "}") + "." + payload + ".");
        tokens.put("alg None", base64("{\"alg\":\"None\"," + kid + "}") + "." + payload + ".");
        tokens.put("alg NONE with signature", base64("{\"alg\":\"NONE\"," + kid + "}") + "." + payload + ".abc");
        tokens.put("no alg", base64("{" + kid + "}") + "." + payload + ".abc");
        tokens.put("unknown alg", base64("{\"alg\":\"XX99\"," + kid + "}") + "." + payload + ".abc");
        tokens.put(
                "HS256 by the public key's PEM",
                mac(("-----BEGIN PUBLIC KEY-----\n"
                                + java.util.Base64.getMimeEncoder()
                                        .encodeToString(key.toRSAPublicKey().getEncoded())
                                + "\n-----END PUBLIC KEY-----\n")
                        .getBytes(StandardCharsets.UTF_8)));
        tokens.put("HS256 by the public key's modulus", mac(key.getModulus().decode()));
        tokens.put(
                "HS256 by the public key's encoding", mac(key.toRSAPublicKey().getEncoded()));
        tokens.put("ES256", elliptic());
        tokens.put("RS256 header over an RS512 signature", swapped());
        tokens.put(
                "critical extension",
                sign(
                        key,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .criticalParams(java.util.Set.of("http://x"))
                                .customParam("http://x", 1)
                                .build()));
    }

    private void keys() throws Exception {
        tokens.put("another key under the same kid", sign(other, good));
        tokens.put(
                "unknown kid",
                sign(
                        other,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("nobody")
                                .build()));
        tokens.put(
                "good key under an unknown kid",
                sign(
                        key,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("nobody")
                                .build()));
        tokens.put("no kid", sign(key, good, new JWSHeader.Builder(JWSAlgorithm.RS256).build()));
        tokens.put(
                "key in the header (jwk)",
                sign(
                        other,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .jwk(other.toPublicJWK())
                                .build()));
        tokens.put(
                "key behind an address (jku)",
                sign(
                        other,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("mine")
                                .jwkURL(URI.create("https://evil.example/jwks"))
                                .build()));
        tokens.put(
                "certificate behind an address (x5u)",
                sign(
                        other,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("mine")
                                .x509CertURL(URI.create("https://evil.example/x5u"))
                                .type(JOSEObjectType.JWT)
                                .build()));
        tokens.put(
                "kid that climbs",
                sign(
                        other,
                        good,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("../../dev/null")
                                .build()));
    }

    private void claims() throws Exception {
        claim("other issuer", "iss", Json.of("https://evil.example"));
        claim(
                "issuer with a slash more",
                "iss",
                Json.of(good.member("iss").orElseThrow().text() + "/"));
        claim(
                "issuer in a list",
                "iss",
                Json.strings(List.of(good.member("iss").orElseThrow().text())));
        without("no issuer", "iss");
        claim("expired", "exp", Json.of(now - 1));
        claim("expires now", "exp", Json.of(now));
        claim("exp is text", "exp", Json.of("tomorrow"));
        claim("exp is digits in text", "exp", Json.of(Long.toString(now + 3600)));
        claim("exp is null", "exp", Json.nullValue());
        claim("exp is huge", "exp", Json.fromJava(new java.math.BigDecimal("1e400")));
        without("no exp", "exp");
        claim("not yet valid", "nbf", Json.of(now + 1));
        claim("nbf is text", "nbf", Json.of("now"));
        claim("issued in the future", "iat", Json.of(now + 60));
    }

    private void claim(String wrong, String name, Json value) throws Exception {
        tokens.put(wrong, sign(key, good.with(name, value)));
    }

    private void without(String wrong, String name) throws Exception {
        Map<String, Json> members = new LinkedHashMap<>(good.members());
        members.remove(name);
        tokens.put(wrong, sign(key, new JsonObject(members)));
    }

    private String raw(String payload) throws Exception {
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), new Payload(payload));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String mac(byte[] secret) throws Exception {
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), new Payload(good.toText()));
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private String elliptic() throws Exception {
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), new Payload(good.toText()));
        token.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
        return token.serialize();
    }

    private String swapped() throws Exception {
        String signed = sign(
                key,
                good,
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(key.getKeyID()).build());
        String[] parts = signed.split("\\.");
        return base64("{\"alg\":\"RS256\",\"kid\":\"" + key.getKeyID() + "\"}") + "." + parts[1] + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64URL.encode(text).toString();
    }
}
