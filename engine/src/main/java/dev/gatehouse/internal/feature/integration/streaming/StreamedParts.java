package dev.gatehouse.internal.feature.integration.streaming;

import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.ResponseStreamed.Ending;
import dev.gatehouse.events.ResponseStreamed.Part;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands parts on to the client, counts them, and ends the stream where a limit is passed. */
final class StreamedParts implements BodyWriter {

    private static final int MOST_PARTS = 1_000;
    private static final long FREE_OF_RATE = 10L * 1024 * 1024;
    private static final long BYTES_A_SECOND = 2L * 1024 * 1024;

    private final IntegrationStream stream;
    private final BodyWriter client;
    private final List<Part> parts = new ArrayList<>();
    private long bytes;
    private Duration silent = Duration.ZERO;
    private Duration drained = Duration.ZERO;
    private Optional<Duration> firstContent = Optional.empty();
    private Optional<Cut> cut = Optional.empty();

    StreamedParts(IntegrationStream stream, BodyWriter client) {
        this.stream = stream;
        this.client = client;
    }

    /**
     * Takes the body to its end and notes how it ended.
     *
     * @throws IOException if it ended before it was whole
     */
    void take(Body source) throws IOException {
        try {
            source.writeTo(this);
            awaitDrained();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end(Ending.BROKEN_OFF, "interrupted");
        } catch (Exception | Error broken) {
            end(Ending.BROKEN_OFF, reason(broken));
        }
        stream.call().note(fact());
        if (cut.isPresent()) {
            throw cut.get().asException();
        }
    }

    @Override
    public void write(byte[] part) throws IOException {
        demandOpen();
        if (part.length == 0) {
            return;
        }
        silent = Duration.ZERO;
        firstContent = firstContent.or(() -> Optional.of(stream.elapsed()));
        pace(part.length);
        try {
            client.write(part);
        } catch (IOException gone) {
            throw end(Ending.CLIENT_GONE, "the client disconnected");
        }
        bytes += part.length;
        if (parts.size() < MOST_PARTS) {
            parts.add(new Part(part.length, now()));
        }
    }

    // the first 10 MB are free of a rate, then 2 MB a second
    private void pace(int more) throws IOException {
        long limited = Math.min(more, bytes + more - FREE_OF_RATE);
        if (limited > 0) {
            awaitDrained();
            drained = now().plusNanos((long) (limited * 1e9 / BYTES_A_SECOND));
        }
    }

    private void awaitDrained() throws IOException {
        Duration left = drained.minus(now());
        if (!left.isNegative() && !left.isZero()) {
            pass(left);
        }
    }

    private Duration now() {
        return stream.call().scope().stopwatch().pretended();
    }

    @Override
    public void pause(Duration duration) throws IOException {
        demandOpen();
        Duration untilIdle = stream.idle().minus(silent);
        if (untilIdle.compareTo(duration) <= 0 && untilIdle.compareTo(stream.left()) < 0) {
            pass(untilIdle);
            throw end(
                    Ending.IDLE_TIMEOUT, "nothing arrived for " + stream.idle().toSeconds() + " s");
        }
        silent = silent.plus(duration);
        pass(duration);
        client.pause(duration);
    }

    private void pass(Duration time) throws IOException {
        Duration left = stream.left();
        boolean late = left.compareTo(time) <= 0;
        stream.call().scope().stopwatch().elapse(late ? left : time);
        if (late) {
            throw end(Ending.TIMEOUT, "the integration took longer than its time-out");
        }
    }

    @Override
    public void onAbort(Runnable told) {
        client.onAbort(told);
    }

    // a producer that swallows the exception hears it again
    private void demandOpen() throws IOException {
        if (cut.isPresent()) {
            throw cut.get().asException();
        }
    }

    private IOException end(Ending ending, String reason) {
        cut = cut.or(() -> Optional.of(new Cut(ending, reason)));
        return cut.get().asException();
    }

    private static String reason(Throwable broken) {
        return Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getName());
    }

    private ResponseStreamed fact() {
        return new ResponseStreamed(
                bytes,
                parts,
                cut.map(Cut::ending).orElse(Ending.WHOLE),
                cut.map(Cut::reason).orElse(""),
                stream.elapsed(),
                firstContent);
    }

    private record Cut(Ending ending, String reason) {

        IOException asException() {
            return new IOException("the stream ended early: " + reason);
        }
    }
}
