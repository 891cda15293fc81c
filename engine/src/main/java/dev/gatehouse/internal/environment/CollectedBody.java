package dev.gatehouse.internal.environment;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** Takes the parts of a body together, within a bound of time and size. */
public final class CollectedBody implements BodyWriter {

    private final Stopwatch stopwatch;
    private final Duration patience;
    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Duration paused = Duration.ZERO;
    private boolean late;

    private CollectedBody(Stopwatch stopwatch, Duration patience, int longest) {
        this.stopwatch = stopwatch;
        this.patience = patience;
        this.longest = longest;
    }

    /**
     * The response with its body whole; pauses count as time that the call took.
     *
     * @throws LateException if the pauses are longer than the patience
     * @throws IOException if the body breaks off, or is longer than so many bytes
     */
    public static HttpResponse of(HttpResponse response, BackendRequest request, int longest) throws IOException {
        if (!response.body().isProduced()) {
            return response;
        }
        var whole = new CollectedBody(request.stopwatch(), request.timeout(), longest);
        return response.withBody(whole.from(response.body()));
    }

    private Body from(Body body) throws IOException {
        try {
            body.writeTo(this);
        } catch (IOException broken) {
            throw late ? new LateException() : broken;
        } catch (Exception broken) {
            throw new IOException("the body ended early: " + broken, broken);
        }
        if (late) {
            throw new LateException();
        }
        return Body.of(bytes.toByteArray());
    }

    @Override
    public void write(byte[] part) throws IOException {
        if (bytes.size() + (long) part.length > longest) {
            throw new IOException("the response is longer than " + longest + " bytes");
        }
        bytes.writeBytes(part);
    }

    @Override
    public void pause(Duration duration) throws IOException {
        Duration left = patience.minus(paused);
        if (duration.compareTo(left) > 0) {
            stopwatch.elapse(left);
            late = true;
            throw new LateException();
        }
        paused = paused.plus(duration);
        stopwatch.elapse(duration);
    }

    @Override
    public void onAbort(Runnable told) {}

    /** The body was not whole in time. */
    public static final class LateException extends IOException {

        private static final long serialVersionUID = 1;

        LateException() {
            super("the body did not come in time");
        }
    }
}
