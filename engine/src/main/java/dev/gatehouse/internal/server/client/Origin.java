package dev.gatehouse.internal.server.client;

import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import java.net.URI;
import java.util.Locale;

/**
 * Where connections lead that may stand in for each other.
 *
 * @param scheme http or https
 * @param host without brackets
 */
record Origin(String scheme, String host, int port, CertificateCheck check) {

    /**
     * Reads scheme, host and port.
     *
     * @throws IllegalArgumentException if the text names no http or https host
     */
    static Origin of(String text, CertificateCheck check) {
        URI uri = URI.create(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not an origin: " + text + "\n  expected: like https://pay.example.com");
        }
        int standard = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, host.replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? standard : uri.getPort(), check);
    }

    boolean isEncrypted() {
        return scheme.equals("https");
    }
}
