package dev.gatehouse.internal.feature.deployment;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A canary's share of the calls, exact and reproducible: of any hundred calls in a row as many as the percentage says.
 *
 * <p>AWS draws by chance; a test wants the same outcome each time. For several threads.
 */
public final class TrafficShare {

    // whole parts, since the sum of many doubles drifts
    private static final long PARTS_PER_PERCENT = 1_000_000_000L;
    private static final long WHOLE = 100 * PARTS_PER_PERCENT;

    private final Deque<Boolean> forced = new ArrayDeque<>();
    private long parts;
    private long due;

    TrafficShare(double percent) {
        this.parts = parts(percent);
    }

    /** Whether the next call goes to the canary. */
    synchronized boolean next() {
        Boolean wanted = forced.poll();
        if (wanted != null) {
            return wanted;
        }
        due += parts;
        if (due >= WHOLE) {
            due -= WHOLE;
            return true;
        }
        return false;
    }

    /** The share in percent. */
    public synchronized double percent() {
        return parts / (double) PARTS_PER_PERCENT;
    }

    /**
     * Sends that share of the calls to the canary from now on, counted anew.
     *
     * @param share 0 to 100
     */
    public synchronized void percent(double share) {
        parts = parts(share);
        due = 0;
    }

    /** Decides that one call to come goes to the canary, after those decided before. */
    public synchronized void sendNextToCanary() {
        forced.add(true);
    }

    /** Decides that one call to come goes to the stage's own deployment, after those decided before. */
    public synchronized void sendNextToProduction() {
        forced.add(false);
    }

    /** Forgets what was decided about calls to come. */
    public synchronized void forgetDecisions() {
        forced.clear();
    }

    private static long parts(double percent) {
        return Math.round(percent * PARTS_PER_PERCENT);
    }
}
