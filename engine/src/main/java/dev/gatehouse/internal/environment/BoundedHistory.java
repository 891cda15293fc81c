package dev.gatehouse.internal.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is remembered of one kind, oldest first, as much as a budget of bytes allows.
 *
 * <p>Over the budget the largest parts of old elements are cut first; where that is not enough, the oldest go. Each
 * element has a number that it keeps, counted from 0.
 */
public final class BoundedHistory<T extends BoundedHistory.Sized<T>> {

    private static final long MOST_HEAP = 512L * 1024 * 1024;
    private static final long CUT_FROM = 16 * 1024;

    private final long budget;
    private final Consumer<T> forgotten;
    private final Map<Long, T> kept = new LinkedHashMap<>();
    private long bytes;
    private long count;
    private long uncut;

    /**
     * An empty ring.
     *
     * @param budget in bytes; the newest element is kept however large it is
     * @param forgotten hears of each element that goes
     */
    public BoundedHistory(long budget, Consumer<T> forgotten) {
        this.budget = budget;
        this.forgotten = forgotten;
    }

    /** That share of the heap that this JVM may use, as {@code 8} for an eighth; of a large heap's first 512 MB. */
    public static long shareOfHeap(int part) {
        return Math.min(Runtime.getRuntime().maxMemory(), MOST_HEAP) / part;
    }

    /** Adds an element; the result is its number. */
    public synchronized long add(T element) {
        kept.put(count, element);
        bytes += element.bytes();
        long number = count++;
        makeRoom();
        return number;
    }

    /** Puts another element in the place of one; nothing if that is not kept any more. */
    public synchronized void replace(long number, Function<T, T> change) {
        T before = kept.get(number);
        if (before != null) {
            put(number, before, change.apply(before));
            uncut = Math.min(uncut, number);
            makeRoom();
        }
    }

    /** All from that number on that are still kept. */
    public synchronized List<T> since(long number) {
        if (number <= dropped()) {
            return List.copyOf(kept.values());
        }
        List<T> found = new ArrayList<>();
        for (long i = number; i < count; i++) {
            found.add(kept.get(i));
        }
        return found;
    }

    /** How many there were, those that are not kept any more included. */
    public synchronized long count() {
        return count;
    }

    /** How many are not kept any more: the oldest. */
    public synchronized long dropped() {
        return count - kept.size();
    }

    private void makeRoom() {
        while (bytes > budget && uncut < count - 1) {
            T element = kept.get(uncut);
            if (element != null && element.bytes() > CUT_FROM) {
                put(uncut, element, element.cut());
            }
            uncut++;
        }
        while (bytes > budget && kept.size() > 1) {
            T oldest = kept.remove(dropped());
            bytes -= oldest.bytes();
            forgotten.accept(oldest);
        }
    }

    private void put(long number, T before, T after) {
        kept.put(number, after);
        bytes += after.bytes() - before.bytes();
    }

    /** What knows how much memory it holds, roughly. */
    public interface Sized<T> {

        long bytes();

        /** The same with its large texts and bodies cut short; each says how long it was. */
        T cut();
    }
}
