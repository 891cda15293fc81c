package dev.gatehouse.internal.pipeline;

import dev.gatehouse.events.Exchange.TimedFact;
import dev.gatehouse.events.Fact;
import dev.gatehouse.internal.environment.Stopwatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of one call, in order; logs, metrics, traces and assertions only read it. */
public final class CallTrace {

    private final Stopwatch stopwatch;
    private final List<TimedFact> facts = new ArrayList<>();

    public CallTrace(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    public synchronized void note(Fact fact) {
        facts.add(new TimedFact(stopwatch.elapsed(), fact));
    }

    public synchronized List<TimedFact> facts() {
        return List.copyOf(facts);
    }

    /** The last fact of one kind. */
    public synchronized <F extends Fact> Optional<F> last(Class<F> kind) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (kind.isInstance(facts.get(i).fact())) {
                return Optional.of(kind.cast(facts.get(i).fact()));
            }
        }
        return Optional.empty();
    }
}
