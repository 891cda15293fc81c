package dev.gatehouse.lambda.internal.leftovers;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees what the functions of one test change of the JVM, between the first that begins and the last that ends.
 *
 * <p>One for the JVM. Where functions of several tests run at a time, nobody can say whose change it is.
 */
final class JvmWatch {

    static final JvmWatch PRESENT = new JvmWatch();

    private final Set<Run> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> tests = Collections.newSetFromMap(new IdentityHashMap<>());
    private Optional<JvmState> before = Optional.empty();
    private Optional<JvmState> last = Optional.empty();

    /** An invocation has begun. */
    synchronized void begin(Run run) {
        if (running.isEmpty()) {
            last = Optional.of(last.map(JvmState::nowAgain).orElseGet(JvmState::now));
            before = last;
            tests.clear();
        }
        running.add(run);
        tests.add(run.test());
    }

    /** What has changed, if that invocation runs alone. */
    synchronized List<Change> soFar(Run run) {
        return running.size() == 1 && running.contains(run) ? changes() : List.of();
    }

    /** An invocation has ended; what has changed, if it was the last one and all were of one test. */
    synchronized List<Change> end(Run run) {
        if (!running.remove(run) || !running.isEmpty()) {
            return List.of();
        }
        List<Change> changes = changes();
        before = Optional.empty();
        return changes;
    }

    /** Gives an invocation up that does not end; what the others change can't be told apart from its changes. */
    synchronized void giveUp(Run run) {
        if (running.remove(run)) {
            tests.add(run);
        }
    }

    private List<Change> changes() {
        return tests.size() == 1 ? before.map(JvmState::changes).orElse(List.of()) : List.of();
    }

    /**
     * An invocation.
     *
     * @param test the same object for all of a test
     */
    record Run(Object test) {}
}
