package dev.gatehouse.internal.feature.integration.streaming;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Integration;
import java.time.Duration;

/**
 * The answer of one integration of mode STREAM: how long it may take, how long it may be silent, and what it came to.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">Stream the
 *     integration response (read 2026-11-29)</a>
 */
public final class IntegrationStream {

    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Duration SILENCE_AT_EDGE = Duration.ofSeconds(30);

    private final AuthorizedCall call;
    private final Duration timeout;
    private final Duration idle;
    private final long beginNanos;
    private final Duration beginPretended;

    private IntegrationStream(AuthorizedCall call, Duration timeout, Duration idle) {
        this.call = call;
        this.timeout = timeout;
        this.idle = idle;
        this.beginNanos = call.scope().stopwatch().nanos();
        this.beginPretended = call.scope().stopwatch().pretended();
    }

    /** The stream of an integration that is called now. */
    public static IntegrationStream begin(AuthorizedCall call, Integration integration, EndpointType endpoint) {
        return new IntegrationStream(call, integration.timeout(), idle(endpoint));
    }

    /** How long the integration may be silent. */
    public static Duration idle(EndpointType endpoint) {
        return endpoint == EndpointType.EDGE ? SILENCE_AT_EDGE : SILENCE;
    }

    /** What the client gets of that body: as it comes, until it is whole or a limit is passed. */
    public Body body(Body source) {
        return Body.produced(new Passing(this, source));
    }

    AuthorizedCall call() {
        return call;
    }

    Duration idle() {
        return idle;
    }

    /** How long the whole stream may still take. */
    Duration left() {
        return timeout.minus(call.scope().stopwatch().pretended().minus(beginPretended));
    }

    /** Since the integration was called. */
    Duration elapsed() {
        return Duration.ofNanos(call.scope().stopwatch().nanos() - beginNanos);
    }

    /** Hands on what the integration gives. */
    private record Passing(IntegrationStream stream, Body source) implements BodyProducer {

        @Override
        public void writeTo(BodyWriter out) throws Exception {
            new StreamedParts(stream, out).take(source);
        }

        @Override
        public void discard() {
            source.discard();
        }
    }
}
