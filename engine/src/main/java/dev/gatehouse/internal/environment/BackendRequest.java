package dev.gatehouse.internal.environment;

import dev.gatehouse.http.HttpRequest;
import java.time.Duration;

/**
 * A request to an HTTP endpoint.
 *
 * @param origin scheme, host and, where not the scheme's own, port: {@code https://pay.example.com}
 * @param request target is path and query; the Host header is set
 * @param timeout how long to wait for the whole answer
 * @param certificateCheck whether the server's certificate must be good
 * @param stopwatch the call's; stand-ins add to it the time that they pretend to take
 */
public record BackendRequest(
        String origin, HttpRequest request, Duration timeout, CertificateCheck certificateCheck, Stopwatch stopwatch) {

    public BackendRequest withRequest(HttpRequest other) {
        return new BackendRequest(origin, other, timeout, certificateCheck, stopwatch);
    }

    /** Whether a server's certificate is checked. */
    public enum CertificateCheck {
        STRICT,
        SKIPPED
    }
}
