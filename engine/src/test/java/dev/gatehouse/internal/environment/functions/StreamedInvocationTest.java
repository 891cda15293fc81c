package dev.gatehouse.internal.environment.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.internal.environment.RunOptions;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.environment.functions.InvocationRun.PretendedTime;
import dev.gatehouse.internal.environment.functions.StreamedInvocation.InvocationLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How much a function may stream. */
class StreamedInvocationTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Count client = new Count();
    private final AtomicReference<FunctionOutcome> ended = new AtomicReference<>();

    @Test
    void streams_two_hundred_megabytes() throws Exception {
        stream(8, 25 * MEGABYTE).writeTo(client);

        assertThat(client.bytes).isEqualTo(200L * MEGABYTE);
        assertThat(ended.get().error()).isEmpty();
        assertThat(ended.get().text()).hasSizeLessThan(20_000).endsWith("(209715200 bytes, cut to save memory)");
    }

    @Test
    void ends_where_the_function_streams_more() {
        var invocation = stream(9, 25 * MEGABYTE);

        assertThatThrownBy(() -> invocation.writeTo(client))
                .isInstanceOf(IOException.class)
                .hasMessage("Response payload size exceeded maximum allowed payload size (209715200 bytes).");
        assertThat(client.bytes).isEqualTo(200L * MEGABYTE);
        assertThat(ended.get().error())
                .hasValueSatisfying(error -> assertThat(error.errorType()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    private StreamedInvocation stream(int parts, int size) {
        var head = FunctionOutcome.streamed(new byte[0], out -> {
            byte[] part = new byte[size];
            for (int i = 0; i < parts; i++) {
                out.write(part);
            }
        });
        var limits = new InvocationLimits(
                new PretendedTime(RunOptions.standard(), new Stopwatch()),
                Duration.ofSeconds(3),
                LambdaErrors.timedOut("id", Duration.ofSeconds(3)),
                LambdaErrors.STREAM_LIMIT);
        return new StreamedInvocation(head, limits, ended::set);
    }

    private static final class Count implements BodyWriter {

        private long bytes;

        @Override
        public void write(byte[] part) {
            bytes += part.length;
        }

        @Override
        public void pause(Duration duration) {}

        @Override
        public void onAbort(Runnable told) {}
    }
}
