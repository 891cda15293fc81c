package dev.gatehouse.internal.feature.mutualtls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.internal.server.tls.ClientCertificates;
import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final GeneratedCertificate ROOT = GeneratedCertificate.authority("CN=root");
    private static final GeneratedCertificate SECOND = ROOT.issueAuthority("CN=second");
    private static final GeneratedCertificate THIRD = SECOND.issueAuthority("CN=third");
    private static final GeneratedCertificate FOURTH = THIRD.issueAuthority("CN=fourth");

    @Test
    void trusts_what_an_authority_of_the_store_issued() {
        assertThat(check(ROOT).objection(shown(ROOT.issue("CN=alice")))).isEmpty();
    }

    @Test
    void wants_the_whole_chain_in_the_store_whatever_the_client_sends_along() {
        GeneratedCertificate alice = SECOND.issue("CN=alice");
        ClientCertificate withIssuer = ClientCertificates.of(List.of(alice.certificate(), SECOND.certificate()));

        assertThat(check(ROOT, SECOND).objection(shown(alice))).isEmpty();
        assertThat(check(ROOT).objection(withIssuer)).hasValue("Could not find issuer for certificate");
        assertThat(check(SECOND).objection(shown(alice))).hasValue("Could not find issuer for certificate");
    }

    @Test
    void takes_chains_of_four_certificates_and_no_longer_ones() {
        TrustCheck all = check(ROOT, SECOND, THIRD, FOURTH);

        assertThat(all.objection(shown(THIRD.issue("CN=alice")))).isEmpty();
        assertThat(all.objection(shown(FOURTH.issue("CN=alice")))).hasValue("Could not find issuer for certificate");
    }

    @Test
    void does_not_take_a_name_for_an_authority() {
        GeneratedCertificate falseRoot = GeneratedCertificate.authority("CN=root");

        assertThat(check(ROOT).objection(shown(falseRoot.issue("CN=alice"))))
                .hasValue("Could not find issuer for certificate");
    }

    @Test
    void judges_validity_by_the_virtual_clock() {
        var later = new TrustCheck(List.of(ROOT.certificate()), Instant.parse("2050-01-01T00:00:00Z"));

        assertThat(later.objection(shown(ROOT.issue("CN=alice"))))
                .hasValue("certificate has expired or is not yet valid");
    }

    @Test
    void trusts_a_certificate_that_signs_itself_only_if_the_store_holds_it() {
        GeneratedCertificate eve = GeneratedCertificate.selfSigned("CN=eve");

        assertThat(check(ROOT).objection(shown(eve))).hasValue("self signed certificate");
        assertThat(check(eve).objection(shown(eve))).isEmpty();
    }

    private static TrustCheck check(GeneratedCertificate... trusted) {
        List<X509Certificate> certificates =
                Arrays.stream(trusted).map(GeneratedCertificate::certificate).toList();
        return new TrustCheck(certificates, NOW);
    }

    private static ClientCertificate shown(GeneratedCertificate certificate) {
        return ClientCertificates.of(List.of(certificate.certificate()));
    }
}
