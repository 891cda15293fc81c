package dev.gatehouse.internal.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** The elements from number {@code first} on; those that went are null until the list is shortened. */
    private final List<@Nullable T> elements = new ArrayList<>();

    private long first;
    private long dropped;
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
        elements.add(element);
        bytes += element.bytes();
        long number = count++;
        makeRoom();
        return number;
    }

    /** Puts another element in the place of one; nothing if that is not kept any more. */
    public synchronized void replace(long number, Function<T, T> change) {
        if (number >= dropped && number < count) {
            T before = at(number);
            put(number, before, change.apply(before));
            uncut = Math.min(uncut, number);
            makeRoom();
        }
    }

    /** All from that number on that are still kept. */
    public synchronized List<T> since(long number) {
        List<T> found = new ArrayList<>();
        for (long i = Math.max(number, dropped); i < count; i++) {
            found.add(at(i));
        }
        return found;
    }

    /** How many there were, those that are not kept any more included. */
    public synchronized long count() {
        return count;
    }

    /** How many are not kept any more: the oldest. */
    public synchronized long dropped() {
        return dropped;
    }

    private void makeRoom() {
        uncut = Math.max(uncut, dropped);
        while (bytes > budget && uncut < count - 1) {
            T element = at(uncut);
            if (element.bytes() > CUT_FROM) {
                put(uncut, element, element.cut());
            }
            uncut++;
        }
        while (bytes > budget && count - dropped > 1) {
            T oldest = at(dropped);
            elements.set(index(dropped++), null);
            bytes -= oldest.bytes();
            forgotten.accept(oldest);
        }
        if (dropped - first > count - dropped) {
            elements.subList(0, index(dropped)).clear();
            first = dropped;
        }
    }

    private T at(long number) {
        return Objects.requireNonNull(elements.get(index(number)));
    }

    private int index(long number) {
        return (int) (number - first);
    }

    private void put(long number, T before, T after) {
        elements.set(index(number), after);
        bytes += after.bytes() - before.bytes();
    }

    /** What knows how much memory it holds, roughly. */
    public interface Sized<T> {

        long bytes();

        /** The same with its large texts and bodies cut short; each says how long it was. */
        T cut();
    }
}
