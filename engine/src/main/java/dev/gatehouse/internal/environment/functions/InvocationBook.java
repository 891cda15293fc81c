package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.Invocations;
import dev.gatehouse.control.RecordedInvocation;
import dev.gatehouse.control.RecordedInvocation.Ending;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.internal.environment.BoundedHistory;
import dev.gatehouse.internal.environment.CutText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The invocations of a test, in the order in which they began, as many as a sixteenth of the heap allows. */
final class InvocationBook {

    private static final int PART = 16;

    private final Map<Whose, Long> forgotten = new ConcurrentHashMap<>();
    private final BoundedHistory<Entry> entries = new BoundedHistory<>(
            BoundedHistory.shareOfHeap(PART), entry -> forgotten.merge(Whose.of(entry.invocation()), 1L, Long::sum));

    /** Notes that an invocation begins; the result is the number of its entry. */
    long begin(Invocation invocation, String event) {
        return entries.add(new Entry(new RecordedInvocation(
                invocation.function(),
                invocation.qualifier(),
                invocation.functionArn(),
                invocation.requestId(),
                invocation.timeout(),
                event,
                "",
                Optional.empty(),
                Optional.empty(),
                Ending.RUNNING)));
    }

    void end(long number, FunctionOutcome outcome, Ending ending) {
        entries.replace(number, begun -> begun.ended(outcome, ending));
    }

    /** Those of one function, and of one alias of it if the qualifier says so. */
    Invocations of(String shownName, String function, String qualifier) {
        List<RecordedInvocation> kept = entries.since(0).stream()
                .map(Entry::invocation)
                .filter(it -> new Whose(it.function(), it.qualifier()).isOf(function, qualifier))
                .toList();
        long before = forgotten.entrySet().stream()
                .filter(it -> it.getKey().isOf(function, qualifier))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Invocations(shownName, kept, before);
    }

    private record Whose(String function, String qualifier) {

        static Whose of(RecordedInvocation invocation) {
            return new Whose(invocation.function(), invocation.qualifier());
        }

        boolean isOf(String other, String alias) {
            return function.equals(other) && (alias.isEmpty() || qualifier.equals(alias));
        }
    }

    private record Entry(RecordedInvocation invocation) implements BoundedHistory.Sized<Entry> {

        private static final long BARE = 400;

        @Override
        public long bytes() {
            return BARE + invocation.event().length() + invocation.output().length();
        }

        @Override
        public Entry cut() {
            return with(CutText.of(invocation.event()), CutText.of(invocation.output()));
        }

        private Entry with(String event, String output) {
            return new Entry(new RecordedInvocation(
                    invocation.function(),
                    invocation.qualifier(),
                    invocation.functionArn(),
                    invocation.requestId(),
                    invocation.timeout(),
                    event,
                    output,
                    invocation.error(),
                    invocation.instance(),
                    invocation.ending()));
        }

        Entry ended(FunctionOutcome outcome, Ending ending) {
            return new Entry(new RecordedInvocation(
                    invocation.function(),
                    invocation.qualifier(),
                    invocation.functionArn(),
                    invocation.requestId(),
                    invocation.timeout(),
                    invocation.event(),
                    outcome.text(),
                    outcome.error(),
                    outcome.instance(),
                    ending));
        }
    }
}
