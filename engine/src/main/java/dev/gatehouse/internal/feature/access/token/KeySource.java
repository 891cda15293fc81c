package dev.gatehouse.internal.feature.access.token;

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
            for (RSAKey key : published(issuer, own.get())) {
                if (keyId.equals(key.getKeyID())) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
        return call.state().get(FetchedKeys.KEY).find(call, issuer, keyId);
    }

    /** The public keys of one of this JVM's issuers, as JSON. */
    String jwks(String issuer, IssuerStates.Published published) {
        return new JWKSet(new ArrayList<>(published(issuer, published))).toString(true);
    }

    private List<RSAKey> published(String issuer, IssuerStates.Published published) {
        List<RSAKey> known = new ArrayList<>();
        for (int generation = published.oldest(); generation <= published.newest(); generation++) {
            known.add(keys.publicOf(issuer, generation));
        }
        return known;
    }
}
