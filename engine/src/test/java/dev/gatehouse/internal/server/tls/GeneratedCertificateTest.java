package dev.gatehouse.internal.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedCertificateTest {

    private final X509Certificate certificate = GeneratedCertificate.of(
                    List.of("localhost", "api.example.com", "127.0.0.1", "::1"))
            .certificate();

    @Test
    void is_signed_by_its_own_key() throws Exception {
        certificate.verify(certificate.getPublicKey());

        assertThat(certificate.getSubjectX500Principal()).isEqualTo(certificate.getIssuerX500Principal());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
    }

    @Test
    void names_all_hosts_and_addresses() throws Exception {
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(
                        List.of(2, "localhost"),
                        List.of(2, "api.example.com"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"));
    }

    @Test
    void is_valid_whatever_the_clock_of_a_test_says() throws Exception {
        certificate.checkValidity(Date.from(Instant.parse("2000-01-02T00:00:00Z")));
        certificate.checkValidity(Date.from(Instant.parse("2049-12-30T00:00:00Z")));

        assertThat(certificate.getVersion()).isEqualTo(3);
    }

    @Test
    void has_another_key_and_number_each_time() {
        X509Certificate other = GeneratedCertificate.of(List.of("localhost")).certificate();

        assertThat(other.getSerialNumber()).isNotEqualTo(certificate.getSerialNumber());
        assertThat(other.getPublicKey()).isNotEqualTo(certificate.getPublicKey());
    }
}
