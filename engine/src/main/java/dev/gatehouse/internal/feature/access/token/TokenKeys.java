package dev.gatehouse.internal.feature.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** RSA keys of issuers, made when they are first needed and then the same for every test of a template. */
public final class TokenKeys {

    private static final int BITS = 2048;

    private final Map<String, RSAKey> keys = new ConcurrentHashMap<>();
    private final Map<String, List<RSAKey>> published = new ConcurrentHashMap<>();
    private final VerifiedTokens verified = new VerifiedTokens();

    /**
     * A key of an issuer.
     *
     * @param generation counts from 0; each rotation is the next
     */
    RSAKey of(String issuer, int generation) {
        return keys.computeIfAbsent(issuer + " " + generation, TokenKeys::make);
    }

    /** What is published of that key. */
    RSAKey publicOf(String issuer, int generation) {
        List<RSAKey> known = published.computeIfAbsent(issuer, name -> new CopyOnWriteArrayList<>());
        if (known.size() <= generation) {
            publish(issuer, generation, known);
        }
        return known.get(generation);
    }

    private void publish(String issuer, int newest, List<RSAKey> known) {
        synchronized (known) {
            while (known.size() <= newest) {
                known.add(of(issuer, known.size()).toPublicJWK());
            }
        }
    }

    /** Tokens that were found good: the same for every test of a template, too. */
    VerifiedTokens verified() {
        return verified;
    }

    private static RSAKey make(String name) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JVM makes RSA keys", e);
        }
    }
}
