package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Servers as tests want them. */
final class Servers {

    static final PeerHeader PEERS = PeerHeader.withSecret("s3cret");
    static final Instant NOW = Instant.parse("2026-01-05T10:20:30Z");

    private Servers() {}

    static WireOptions options() {
        return WireOptions.of(WireLimits.rest(), PEERS, () -> NOW);
    }

    static HttpResponse text(String text) {
        return new HttpResponse(200, Headers.of("Content-Type", "text/plain"), Body.of(text));
    }

    /** Answers 200 and remembers the requests. */
    static final class Recorder implements HttpEndpoint {
        final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();

        @Override
        public HttpResponse handle(WireRequest request) {
            received.add(request.http());
            return text("ok");
        }
    }
}
