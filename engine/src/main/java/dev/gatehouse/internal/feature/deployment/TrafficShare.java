package dev.gatehouse.internal.feature.deployment;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A canary's share of the calls, exact and reproducible: of any hundred calls in a row as many as the percentage says.
 *
 * <p>AWS draws by chance; a test wants the same outcome each time.
 */
final class TrafficShare {

    private final Deque<Boolean> forced = new ArrayDeque<>();
    private double percent;
    private double due;

    TrafficShare(double percent) {
        this.percent = percent;
    }

    /** Whether the next call goes to the canary. */
    synchronized boolean next() {
        Boolean wanted = forced.poll();
        if (wanted != null) {
            return wanted;
        }
        due += percent;
        if (due >= 100 - 1e-9) {
            due -= 100;
            return true;
        }
        return false;
    }

    /** Sends that share of the calls to the canary from now on. */
    synchronized void percent(double share) {
        percent = share;
        due = 0;
    }

    /** Decides about one call to come, after those decided before. */
    synchronized void force(boolean toCanary) {
        forced.add(toCanary);
    }
}
