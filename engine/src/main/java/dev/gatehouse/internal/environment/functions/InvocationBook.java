package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.RecordedInvocation;
import dev.gatehouse.control.RecordedInvocation.Ending;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The invocations of a test, in the order in which they began. */
final class InvocationBook {

    private final List<RecordedInvocation> entries = new ArrayList<>();

    /** Notes that an invocation begins; the result is the number of its entry. */
    synchronized int begin(Invocation invocation) {
        entries.add(new RecordedInvocation(
                invocation.function(),
                invocation.qualifier(),
                invocation.functionArn(),
                invocation.requestId(),
                invocation.timeout(),
                invocation.eventText(),
                "",
                Optional.empty(),
                Optional.empty(),
                Ending.RUNNING));
        return entries.size() - 1;
    }

    synchronized void end(int number, FunctionOutcome outcome, Ending ending) {
        RecordedInvocation begun = entries.get(number);
        entries.set(
                number,
                new RecordedInvocation(
                        begun.function(),
                        begun.qualifier(),
                        begun.functionArn(),
                        begun.requestId(),
                        begun.timeout(),
                        begun.event(),
                        outcome.text(),
                        outcome.error(),
                        outcome.instance(),
                        ending));
    }

    synchronized List<RecordedInvocation> all(Predicate<RecordedInvocation> which) {
        return entries.stream().filter(which).toList();
    }
}
