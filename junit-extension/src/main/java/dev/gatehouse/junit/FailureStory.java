package dev.gatehouse.junit;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.function.FunctionError;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells, when a test fails, what became of each of its calls. */
final class FailureStory {

    private FailureStory() {}

    static void tell(ExtensionContext context, List<Exchange> calls, Throwable failure) {
        if (calls.isEmpty()) {
            return;
        }
        String story = calls.stream().map(ExchangeStory::of).collect(Collectors.joining("\n"));
        context.publishReportEntry("gatehouse.calls", story);
        if (!String.valueOf(failure.getMessage()).contains(story)) {
            failure.addSuppressed(new CallsOfTheTest(story));
        }
        calls.stream()
                .flatMap(call -> call.facts(FunctionInvoked.class).stream())
                .flatMap(invoked -> invoked.error().stream())
                .flatMap((FunctionError error) -> error.cause().stream())
                .filter(cause -> cause != failure)
                .forEach(failure::addSuppressed);
    }

    /** Carries the story into the printed failure; has no stack trace of its own. */
    static final class CallsOfTheTest extends Exception {

        private static final long serialVersionUID = 1;

        CallsOfTheTest(String story) {
            super("the calls of this test:\n" + story, null, false, false);
        }
    }
}
