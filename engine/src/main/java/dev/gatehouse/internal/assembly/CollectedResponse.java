package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.client.ChunkListener;
import dev.gatehouse.internal.server.ResponseStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client in the same JVM that takes a streamed response together, and may hang up. */
public final class CollectedResponse implements ResponseStream, BodyWriter {

    private final ChunkListener listener;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Runnable> told = new ArrayList<>();
    private Optional<HttpResponse> head = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();
    private boolean hungUp;

    /**
     * A client that has nothing yet.
     *
     * @param listener hears of each part
     */
    public CollectedResponse(ChunkListener listener) {
        this.listener = listener;
    }

    /** A client that takes everything. */
    static CollectedResponse silently() {
        return new CollectedResponse(chunk -> true);
    }

    /**
     * The exchange with the response as the client has it.
     *
     * @throws RuntimeException what the listener threw
     */
    public Exchange of(Exchange recorded) {
        raise();
        return head.map(begun -> recorded.withResponse(begun.withBody(body()))).orElse(recorded);
    }

    /** Throws what the listener threw, an assertion that failed mostly; the call was over then for the client. */
    public void raise() {
        if (thrown.isPresent() && thrown.get() instanceof Error error) {
            throw error;
        }
        thrown.ifPresent(failure -> {
            throw (RuntimeException) failure;
        });
    }

    /** What has come. */
    public Body body() {
        return Body.of(bytes.toByteArray());
    }

    /** Whether the client hung up. */
    public boolean hasHungUp() {
        return hungUp;
    }

    @Override
    public BodyWriter begin(HttpResponse begun) {
        head = Optional.of(begun);
        return this;
    }

    @Override
    public void cut() {}

    @Override
    public void write(byte[] part) throws IOException {
        if (!hungUp) {
            bytes.writeBytes(part);
            hungUp = !takes(part);
            if (hungUp) {
                told.forEach(Runnable::run);
            }
            return;
        }
        throw new IOException("the client has hung up");
    }

    private boolean takes(byte[] part) {
        try {
            return listener.takes(Body.of(part));
        } catch (RuntimeException | Error failure) {
            thrown = Optional.of(failure);
            return false;
        }
    }

    /** Nobody waits: only stand-ins pause. */
    @Override
    public void pause(Duration duration) {}

    @Override
    public void onAbort(Runnable task) {
        if (hungUp) {
            task.run();
        } else {
            told.add(task);
        }
    }
}
