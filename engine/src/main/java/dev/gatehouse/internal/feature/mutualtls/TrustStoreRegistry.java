package dev.gatehouse.internal.feature.mutualtls;

import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.model.DomainName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What stands for the trust stores of one test's domains. */
public final class TrustStoreRegistry {

    public static final StateKey<TrustStoreRegistry> KEY = StateKey.of(TrustStoreRegistry::new);

    private final Map<String, List<X509Certificate>> trusted = new ConcurrentHashMap<>();

    private TrustStoreRegistry() {}

    /** Adds an authority to that domain's trust store. */
    public void trust(String domain, X509Certificate authority) {
        trusted.computeIfAbsent(key(domain), name -> new CopyOnWriteArrayList<>())
                .add(authority);
    }

    /** The authorities of that domain's trust store, those that the import was told among them; none if nothing is. */
    List<X509Certificate> of(DomainName domain) {
        return Stream.concat(
                        domain.trustStorePem().stream().flatMap(pem -> read(pem).stream()),
                        trusted.getOrDefault(key(domain.domainName()), List.of()).stream())
                .toList();
    }

    private static List<X509Certificate> read(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException(
                    "the trust store contains something that is not a certificate in PEM form", unreadable);
        }
    }

    private static String key(String domain) {
        return domain.toLowerCase(Locale.ROOT);
    }
}
