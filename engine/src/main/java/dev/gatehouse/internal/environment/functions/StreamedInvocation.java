package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.internal.environment.functions.InvocationRun.PretendedTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a function gives over time: it runs until the last byte is taken, and keeps its own time-out.
 *
 * @param head what it gave before, metadata mostly
 * @param limits of its time and size, and the error if it takes too long
 * @param ended hears of the outcome, once
 */
record StreamedInvocation(FunctionOutcome head, InvocationLimits limits, Consumer<FunctionOutcome> ended)
        implements BodyProducer {

    private static final int KEPT = 16 * 1024;

    /** How long and how much a function may give. */
    record InvocationLimits(PretendedTime time, Duration timeout, FunctionError late, int longest) {}

    /** The outcome with all that it gave over time, or the error that this ended in. */
    static FunctionOutcome whole(FunctionOutcome head, InvocationLimits limits) {
        var parts = new Parts(Optional.empty(), limits, limits.longest());
        parts.keep(head.output());
        return parts.take(head) ? FunctionOutcome.returned(parts.kept.toByteArray()) : parts.failure();
    }

    @Override
    public void writeTo(BodyWriter out) throws Exception {
        var parts = new Parts(Optional.of(out), limits, KEPT);
        parts.keep(head.output());
        boolean whole = parts.take(head);
        ended.accept(whole ? FunctionOutcome.returned(parts.recorded()) : parts.failure());
        if (!whole) {
            throw new IOException(
                    parts.failure().error().map(FunctionError::errorMessage).orElse(""));
        }
    }

    @Override
    public void discard() {
        head.rest().ifPresent(BodyProducer::discard);
        ended.accept(FunctionOutcome.returned(head.output()));
    }

    /** Counts time and bytes on their way to a caller, if there is one that takes them as they come. */
    private static final class Parts implements BodyWriter {

        private final Optional<BodyWriter> caller;
        private final InvocationLimits limits;
        private final int keptMost;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long length;
        private Optional<FunctionError> error = Optional.empty();

        Parts(Optional<BodyWriter> caller, InvocationLimits limits, int keptMost) {
            this.caller = caller;
            this.limits = limits;
            this.keptMost = keptMost;
        }

        /** Takes all there is; false if it ended in an error. */
        boolean take(FunctionOutcome head) {
            try {
                if (head.rest().isPresent()) {
                    head.rest().get().writeTo(this);
                }
            } catch (Throwable thrown) { // checked exceptions too, which other languages throw anywhere
                interrupted(thrown);
                error = error.or(() -> Optional.of(LambdaErrors.thrown(thrown)));
            }
            return error.isEmpty();
        }

        private static void interrupted(Throwable thrown) {
            if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }

        FunctionOutcome failure() {
            return FunctionOutcome.failed(error.orElseThrow());
        }

        byte[] recorded() {
            if (length > kept.size()) {
                kept.writeBytes(("… (" + length + " bytes, cut to save memory)").getBytes(StandardCharsets.UTF_8));
            }
            return kept.toByteArray();
        }

        void keep(byte[] part) {
            kept.write(part, 0, Math.max(0, Math.min(part.length, keptMost - kept.size())));
            length += part.length;
        }

        @Override
        public void write(byte[] part) throws IOException {
            demandRunning();
            if (length + part.length > limits.longest()) {
                throw end(LambdaErrors.responseTooLarge(limits.longest()));
            }
            if (caller.isPresent()) {
                caller.get().write(part);
            }
            keep(part);
        }

        @Override
        public void pause(Duration duration) throws IOException {
            demandRunning();
            Duration left = limits.timeout().minus(limits.time().pretended());
            Duration passing = left.compareTo(duration) <= 0 ? left : duration;
            limits.time().add(passing);
            if (caller.isPresent()) {
                caller.get().pause(passing);
            }
            if (passing.compareTo(duration) < 0 || passing.equals(left)) {
                throw end(limits.late());
            }
        }

        @Override
        public void onAbort(Runnable told) {
            caller.ifPresent(it -> it.onAbort(told));
        }

        private void demandRunning() throws IOException {
            if (error.isPresent()) {
                throw new IOException(error.get().errorMessage());
            }
        }

        private IOException end(FunctionError why) {
            error = Optional.of(why);
            return new IOException(why.errorMessage());
        }
    }
}
