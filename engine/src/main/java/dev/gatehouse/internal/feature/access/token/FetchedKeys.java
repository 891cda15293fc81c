package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.ExpiringCache;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys of issuers that are asked over HTTP: by discovery, kept for two hours of the virtual clock.
 *
 * <p>A key id that is not among the kept keys has the issuer asked again.
 */
final class FetchedKeys {

    static final StateKey<FetchedKeys> KEY = StateKey.using(environment -> new FetchedKeys(environment.clock()));

    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MAX_BYTES = 150_000;

    private final ExpiringCache<String, JWKSet> known;

    FetchedKeys(VirtualClock clock) {
        this.known = new ExpiringCache<>(clock, 1000, set -> 1);
    }

    Optional<RSAKey> find(RoutedCall call, String issuer, String keyId) {
        return known.get(issuer).flatMap(set -> key(set, keyId)).or(() -> {
            Optional<JWKSet> fetched = fetch(call, issuer);
            fetched.ifPresent(set -> known.put(issuer, set, KEPT));
            return fetched.flatMap(set -> key(set, keyId));
        });
    }

    private static Optional<RSAKey> key(JWKSet set, String keyId) {
        return set.getKeys().stream()
                .filter(key -> keyId.equals(key.getKeyID()) && FetchedKeys.isForSignatures(key))
                .filter(RSAKey.class::isInstance)
                .map(RSAKey.class::cast)
                .findFirst();
    }

    // a key that says what it is for must say that signatures are verified with it (RFC 7517, sections 4.2 to 4.4)
    private static boolean isForSignatures(JWK key) {
        return (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY))
                && (key.getAlgorithm() == null || JWSAlgorithm.Family.RSA.contains(key.getAlgorithm()));
    }

    private static Optional<JWKSet> fetch(RoutedCall call, String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return get(call, base + "/.well-known/openid-configuration")
                .flatMap(Json::tryParse)
                .flatMap(configuration -> configuration.member("jwks_uri"))
                .flatMap(Json::asString)
                .flatMap(uri -> get(call, uri))
                .flatMap(FetchedKeys::read);
    }

    private static Optional<JWKSet> read(String jwks) {
        try {
            return Optional.of(JWKSet.parse(jwks));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> get(RoutedCall call, String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        var request = new HttpRequest(
                "GET",
                target,
                Headers.of("Host", uri.getRawAuthority()).plus("Accept", "application/json"),
                Body.empty(),
                Peer.at("127.0.0.1"));
        var outcome = call.environment()
                .backends()
                .send(new BackendRequest(
                        uri.getScheme() + "://" + uri.getRawAuthority(),
                        request,
                        PATIENCE,
                        BackendRequest.CertificateCheck.STRICT,
                        call.scope().stopwatch()));
        return outcome.response()
                .filter(response -> response.status() == 200 && response.body().length() <= MAX_BYTES)
                .map(HttpResponse::body)
                .map(Body::text);
    }
}
