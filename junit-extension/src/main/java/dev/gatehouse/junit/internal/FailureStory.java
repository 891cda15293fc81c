package dev.gatehouse.junit.internal;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.junit.internal.report.TestRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells, when a test fails, what became of its calls: a few in full, the others counted, the whole in the report. */
public final class FailureStory {

    private static final int MOST_CALLS = 5;
    private static final int LINES_A_CALL = 6;

    private FailureStory() {}

    public static void tell(ExtensionContext context, List<Exchange> calls, Throwable failure) {
        if (calls.isEmpty()) {
            return;
        }
        context.publishReportEntry("gatehouse.calls", story(calls, MOST_CALLS));
        String message = String.valueOf(failure.getMessage());
        List<Exchange> untold = calls.stream()
                .filter(call -> !message.contains(ExchangeStory.of(call)))
                .filter(call -> call.facts(NotProvided.class).stream()
                        .noneMatch(missing -> message.contains(missing.message())))
                .toList();
        String report =
                TestRun.of(context).report().map(path -> "\nall calls: " + path).orElse("");
        String story = untold.isEmpty()
                ? ""
                : "\n" + story(untold, untold.size() < calls.size() ? MOST_CALLS - 2 : MOST_CALLS);
        failure.addSuppressed(new CallsOfTheTest(heading(calls.size(), untold.size()) + story + report));
        handlersError(calls)
                .filter(cause -> cause != failure)
                .map(HandlersError::of)
                .ifPresent(failure::addSuppressed);
    }

    private static String heading(int all, int untold) {
        if (all == untold) {
            return "the calls of this test:";
        }
        return untold == 0 ? "this test made no other call." : "the other calls of this test:";
    }

    private static String story(List<Exchange> calls, int most) {
        List<Exchange> chosen = chosen(calls, most);
        int lines = LINES_A_CALL * most / chosen.size();
        List<String> parts = new ArrayList<>();
        chosen.forEach(call -> parts.add(ExchangeStory.of(call, lines)));
        List<Exchange> others =
                calls.stream().filter(call -> !isAmong(chosen, call)).toList();
        if (!others.isEmpty()) {
            parts.add("and " + others.size() + " more: " + counted(others));
        }
        return String.join("\n", parts);
    }

    /** Those that went wrong before those that did not, the last before the first; in the order of the test. */
    private static List<Exchange> chosen(List<Exchange> calls, int most) {
        List<Exchange> chosen = new ArrayList<>();
        for (Predicate<Exchange> kind : List.<Predicate<Exchange>>of(FailureStory::wentWrong, call -> true)) {
            for (int i = calls.size() - 1; i >= 0 && chosen.size() < most; i--) {
                if (kind.test(calls.get(i)) && !isAmong(chosen, calls.get(i))) {
                    chosen.add(calls.get(i));
                }
            }
        }
        return calls.stream().filter(call -> isAmong(chosen, call)).toList();
    }

    // equal calls are different calls
    @SuppressWarnings("ReferenceEquality")
    private static boolean isAmong(List<Exchange> calls, Exchange call) {
        return calls.stream().anyMatch(other -> other == call);
    }

    private static boolean wentWrong(Exchange call) {
        return call.response().status() >= 400
                || call.last(CallRefused.class).isPresent()
                || errors(call).findAny().isPresent();
    }

    private static String counted(List<Exchange> calls) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        calls.forEach(call -> kinds.merge(
                call.last(RouteMatched.class).map(RouteMatched::route).orElse("no route") + " -> "
                        + call.response().status(),
                1,
                Integer::sum));
        String shown = kinds.entrySet().stream()
                .limit(MOST_CALLS)
                .map(kind -> kind.getValue() + " × " + kind.getKey())
                .collect(Collectors.joining(", "));
        return shown + (kinds.size() > MOST_CALLS ? ", …" : "");
    }

    private static Optional<Throwable> handlersError(List<Exchange> calls) {
        return calls.stream()
                .flatMap(FailureStory::errors)
                .flatMap(error -> error.cause().stream())
                .reduce((earlier, later) -> later);
    }

    private static Stream<FunctionError> errors(Exchange call) {
        return call.facts(FunctionInvoked.class).stream().flatMap(invoked -> invoked.error().stream());
    }

    /** Carries the story into the printed failure; has no stack trace of its own. */
    static final class CallsOfTheTest extends Exception {

        private static final long serialVersionUID = 1;

        CallsOfTheTest(String story) {
            super(story, null, false, false);
        }
    }

    /** What a handler threw, with the frames that are the handler's own. */
    static final class HandlersError extends Exception {

        private static final long serialVersionUID = 1;
        private static final int MOST_FRAMES = 4;
        private static final int MOST_CAUSES = 2;

        private HandlersError(Throwable thrown, int causes) {
            super(thrown.toString(), cause(thrown, causes));
            setStackTrace(Arrays.stream(thrown.getStackTrace())
                    .takeWhile(frame -> !frame.getClassName().startsWith("dev.gatehouse.")
                            && !frame.getClassName().startsWith("jdk.internal.reflect."))
                    .limit(MOST_FRAMES)
                    .toArray(StackTraceElement[]::new));
        }

        static HandlersError of(Throwable thrown) {
            return new HandlersError(thrown, MOST_CAUSES);
        }

        private static @Nullable Throwable cause(Throwable thrown, int causes) {
            Throwable cause = thrown.getCause();
            return cause == null || causes == 0 || cause == thrown ? null : new HandlersError(cause, causes - 1);
        }
    }
}
