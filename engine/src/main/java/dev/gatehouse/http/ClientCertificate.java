package dev.gatehouse.http;

import java.util.List;

/**
 * A client certificate of mutual TLS, as events show it.
 *
 * @param pem the certificate in PEM form
 * @param subjectDn distinguished name of the client
 * @param issuerDn distinguished name of the authority
 * @param serialNumber a short one in decimal, a longer one in hexadecimal with colons between the bytes
 * @param notBefore like {@code May 28 12:30:02 2019 GMT}
 * @param notAfter like {@code Aug  5 09:36:04 2021 GMT}
 * @param chain the other certificates that the client sent, in PEM form
 */
public record ClientCertificate(
        String pem,
        String subjectDn,
        String issuerDn,
        String serialNumber,
        String notBefore,
        String notAfter,
        List<String> chain) {

    /**
     * Takes a copy of the chain.
     *
     * @param pem the certificate in PEM form
     * @param subjectDn distinguished name of the client
     * @param issuerDn distinguished name of the authority
     * @param serialNumber a short one in decimal, a longer one in hexadecimal with colons between the bytes
     * @param notBefore like {@code May 28 12:30:02 2019 GMT}
     * @param notAfter like {@code Aug  5 09:36:04 2021 GMT}
     * @param chain the other certificates that the client sent, in PEM form
     */
    public ClientCertificate {
        chain = List.copyOf(chain);
    }
}
