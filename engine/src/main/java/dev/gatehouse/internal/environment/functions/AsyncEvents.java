package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Stopwatch;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Hands events to functions while nobody waits, and tries failed ones again as Lambda does.
 *
 * <p>An event whose function fails is tried again one minute later, and once more two minutes after that; both by the
 * virtual clock.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles
 *     errors and retries with asynchronous invocation (read 2026-11-22)</a>
 */
final class AsyncEvents {

    private static final Duration EVER = Duration.ofDays(1);
    private static final int ATTEMPTS = 3;
    private static final Set<Kind> TRIED_AGAIN =
            EnumSet.of(Kind.UNHANDLED, Kind.TIMEOUT, Kind.INIT, Kind.OUTPUT_TOO_LARGE, Kind.THROTTLED);

    private final FunctionSetting setting;
    private final Function<FunctionRequest, FunctionOutcome> functions;

    AsyncEvents(FunctionSetting setting, Function<FunctionRequest, FunctionOutcome> functions) {
        this.setting = setting;
        this.functions = functions;
    }

    void hand(FunctionRequest request) {
        var unwatched = new FunctionRequest(request.arn(), request.event(), EVER, new Stopwatch(), request.requestId())
                .of(request.tenantId());
        var ended = setting.quiescence().begin(request.arn());
        var thread = new Thread(
                () -> {
                    try (ended) {
                        attempt(unwatched, 1);
                    }
                },
                "gatehouse-async-" + FunctionName.parse(request.arn()).name());
        thread.setDaemon(true);
        thread.start();
    }

    private void attempt(FunctionRequest request, int number) {
        FunctionOutcome outcome = functions.apply(request);
        boolean again =
                outcome.error().map(it -> TRIED_AGAIN.contains(it.kind())).orElse(false);
        if (again && number < ATTEMPTS) {
            var due = setting.clock().now().plus(Duration.ofMinutes(number));
            setting.clock().at(due, () -> attempt(request, number + 1));
        }
    }
}
