package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.client.ClientKey;
import dev.gatehouse.control.TrustStore;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.feature.mutualtls.TrustStoreRegistry;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import dev.gatehouse.model.DomainName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fills the trust stores of a test's domains. */
record TrustStoreControl(GatewayUnderTest running) implements TrustStores {

    private static final StateKey<Map<String, GeneratedCertificate>> AUTHORITIES = StateKey.of(ConcurrentHashMap::new);

    @Override
    public TrustStore get(String domainName) {
        List<String> guarded = running.template().domainNames().stream()
                .filter(domain -> domain.mutualTlsTruststore().isPresent())
                .map(DomainName::domainName)
                .toList();
        return guarded.stream()
                .filter(domainName::equalsIgnoreCase)
                .findFirst()
                .map(domain -> new OfDomain(running, domain))
                .orElseThrow(() -> new IllegalArgumentException("there is no custom domain \"" + domainName
                        + "\" with mutual TLS.\n  known here:  "
                        + (guarded.isEmpty() ? "none" : String.join(", ", guarded))
                        + "\n  to do:       name one of these, or add MutualTlsAuthentication to the domain."));
    }

    @Override
    public ClientKey selfSigned(String distinguishedName) {
        return key(GeneratedCertificate.selfSigned(distinguishedName));
    }

    private static ClientKey key(GeneratedCertificate made) {
        return new ClientKey(made.key(), made.certificate());
    }

    private record OfDomain(GatewayUnderTest running, String domain) implements TrustStore {

        @Override
        public TrustStore trust(String pem) {
            for (Certificate certificate : read(pem)) {
                registry().trust(domain, (X509Certificate) certificate);
            }
            return this;
        }

        @Override
        public ClientKey issue(String distinguishedName) {
            ArgumentChecks.distinguishedName(distinguishedName);
            return key(running.state()
                    .get(AUTHORITIES)
                    .computeIfAbsent(domain, this::newAuthority)
                    .issue(distinguishedName));
        }

        private GeneratedCertificate newAuthority(String name) {
            GeneratedCertificate made = GeneratedCertificate.authority("CN=Gatehouse,OU=" + name);
            registry().trust(name, made.certificate());
            return made;
        }

        private TrustStoreRegistry registry() {
            return running.state().get(TrustStoreRegistry.KEY);
        }

        private static Collection<? extends Certificate> read(String pem) {
            try {
                var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
                var read = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
                if (!read.isEmpty()) {
                    return read;
                }
                throw new IllegalArgumentException("the text contains no certificate; pass one or more in PEM form");
            } catch (CertificateException unreadable) {
                throw new IllegalArgumentException("these are not certificates in PEM form", unreadable);
            }
        }
    }
}
