package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the public keys of issuers: those of this JVM's own issuers, else over HTTP where somebody stands in. */
record KeySource(TokenKeys keys) {

    /** The key of that id; empty if the issuer has none, or can't be asked. */
    Optional<RSAKey> find(RoutedCall call, String issuer, String keyId) {
        var own = call.state().get(IssuerStates.KEY).find(issuer);
        if (own.isPresent()) {
            return find(issuer, own.get(), keyId);
        }
        return call.state().get(FetchedKeys.KEY).find(call, issuer, keyId);
    }

    private Optional<RSAKey> find(String issuer, IssuerStates.Published published, String keyId) {
        for (int generation = published.oldest(); generation <= published.newest(); generation++) {
            RSAKey key = keys.publicOf(issuer, generation);
            if (keyId.equals(key.getKeyID())) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The public keys of one of this JVM's issuers, as JSON. */
    String jwks(String issuer, IssuerStates.Published published) {
        List<JWK> known = new ArrayList<>();
        for (int generation = published.oldest(); generation <= published.newest(); generation++) {
            known.add(keys.publicOf(issuer, generation));
        }
        return new JWKSet(known).toString(true);
    }
}
