package dev.gatehouse.internal.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.ClientCertificate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientCertificatesTest {

    /** Made with {@code openssl req -x509 -subj "/C=US/ST=Washington/O=Acme, Inc./CN=client/emailAddress=a@b.example" -set_serial 1}. */
    private static final String SMALL_SERIAL = """
            -----BEGIN CERTIFICATE-----
            MIICDTCCAbKgAwIBAgIBATAKBggqhkjOPQQDAjBkMQswCQYDVQQGEwJVUzETMBEG
            A1UECAwKV2FzaGluZ3RvbjETMBEGA1UECgwKQWNtZSwgSW5jLjEPMA0GA1UEAwwG
            Y2xpZW50MRowGAYJKoZIhvcNAQkBFgthQGIuZXhhbXBsZTAgFw0yNjExMjIyMDQz
            MTJaGA8yMTI2MTAyOTIwNDMxMlowZDELMAkGA1UEBhMCVVMxEzARBgNVBAgMCldh
            c2hpbmd0b24xEzARBgNVBAoMCkFjbWUsIEluYy4xDzANBgNVBAMMBmNsaWVudDEa
            MBgGCSqGSIb3DQEJARYLYUBiLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMB
            BwNCAASHOp0b7JTC0Rh2KEF3k7fLc0fjDXMlYzTTWMsustR7x7gDpoTvoRLJRKNk
            0z6wFB2k3n0/tmSLN3ORpWB+hAdGo1MwUTAdBgNVHQ4EFgQUSiOxbJ9KLF3j3hfE
            ebZ5AbzmUnAwHwYDVR0jBBgwFoAUSiOxbJ9KLF3j3hfEebZ5AbzmUnAwDwYDVR0T
            AQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAiwGhr+XBunGgCdyJZ67d4TOO
            T5jzDH1KxXjVhq22hQkCIQDgaXrBXQM7ALwqHvqHt196QWHTa9d6iDgGYASELfsD
            Lw==
            -----END CERTIFICATE-----
            """;

    @Test
    void shows_names_in_the_order_of_the_certificate() throws Exception {
        ClientCertificate shown = ClientCertificates.of(List.of(read(SMALL_SERIAL)));

        assertThat(shown.subjectDn()).isEqualTo("C=US,ST=Washington,O=Acme\\, Inc.,CN=client,emailAddress=a@b.example");
        assertThat(shown.issuerDn()).isEqualTo(shown.subjectDn());
    }

    @Test
    void shows_the_certificate_as_text() throws Exception {
        ClientCertificate shown = ClientCertificates.of(List.of(read(SMALL_SERIAL)));

        assertThat(shown.pem()).isEqualTo(SMALL_SERIAL);
        assertThat(shown.chain()).isEmpty();
    }

    @Test
    void shows_a_small_serial_number_in_decimal() throws Exception {
        assertThat(ClientCertificates.of(List.of(read(SMALL_SERIAL))).serialNumber())
                .isEqualTo("1");
    }

    @Test
    void shows_a_long_serial_number_in_hexadecimal_pairs() {
        X509Certificate certificate = GeneratedCertificate.of(List.of("client")).certificate();

        assertThat(ClientCertificates.of(List.of(certificate)).serialNumber())
                .matches("[0-9a-f]{2}(:[0-9a-f]{2}){7,15}");
    }

    @Test
    void shows_times_as_openssl_does() {
        X509Certificate certificate = GeneratedCertificate.of(List.of("client")).certificate();

        ClientCertificate shown = ClientCertificates.of(List.of(certificate, certificate));

        assertThat(shown.notBefore()).isEqualTo("Jan  1 00:00:00 2000 GMT");
        assertThat(shown.notAfter()).isEqualTo("Dec 31 23:59:59 2049 GMT");
        assertThat(shown.chain()).hasSize(1);
    }

    private static X509Certificate read(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
