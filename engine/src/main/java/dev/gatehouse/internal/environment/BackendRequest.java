package dev.gatehouse.internal.environment;

import dev.gatehouse.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A request to an HTTP endpoint.
 *
 * @param origin scheme, host and, where not the scheme's own, port: {@code https://pay.example.com}
 * @param request target is path and query; the Host header is set
 * @param timeout how long to wait for the whole answer
 * @param certificateCheck whether the server's certificate must be good
 * @param stopwatch the call's; stand-ins add to it the time that they pretend to take
 * @param idle how long the answer's body may be silent where it is wanted as it comes; absent where it is wanted whole
 */
public record BackendRequest(
        String origin,
        HttpRequest request,
        Duration timeout,
        CertificateCheck certificateCheck,
        Stopwatch stopwatch,
        Optional<Duration> idle) {

    /** A request whose answer is wanted whole. */
    public BackendRequest(
            String origin,
            HttpRequest request,
            Duration timeout,
            CertificateCheck certificateCheck,
            Stopwatch stopwatch) {
        this(origin, request, timeout, certificateCheck, stopwatch, Optional.empty());
    }

    public BackendRequest withRequest(HttpRequest other) {
        return new BackendRequest(origin, other, timeout, certificateCheck, stopwatch, idle);
    }

    /** The same request, whose answer's body is wanted as it comes. */
    public BackendRequest streamed(Duration longestSilence) {
        return new BackendRequest(origin, request, timeout, certificateCheck, stopwatch, Optional.of(longestSilence));
    }

    /** The same request to that origin, whose certificate need not be good. */
    public BackendRequest redirected(String otherOrigin, HttpRequest other) {
        return new BackendRequest(otherOrigin, other, timeout, CertificateCheck.SKIPPED, stopwatch, idle);
    }

    /** Whether a server's certificate is checked. */
    public enum CertificateCheck {
        STRICT,
        SKIPPED
    }
}
