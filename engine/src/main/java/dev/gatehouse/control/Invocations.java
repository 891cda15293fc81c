package dev.gatehouse.control;

import java.util.Iterator;
import java.util.List;

/**
 * The invocations of one function in a test, in the order in which they began.
 *
 * <p>As many are kept as fit into a sixteenth of the heap, at most 32 MB; large events and outputs of old invocations
 * are cut off first.
 *
 * @param function logical id, or the name of a function that is not in the template
 * @param all the kept invocations
 * @param dropped how many older ones were dropped; they still count
 */
public record Invocations(String function, List<RecordedInvocation> all, long dropped)
        implements Iterable<RecordedInvocation> {

    /**
     * Takes a copy of the list.
     *
     * @param function logical id, or the name of a function that is not in the template
     * @param all the kept invocations
     * @param dropped how many older ones were dropped; they still count
     */
    public Invocations {
        all = List.copyOf(all);
    }

    /**
     * Invocations of which none was dropped.
     *
     * @param function logical id, or the name of a function that is not in the template
     * @param all in the order in which they began
     */
    public Invocations(String function, List<RecordedInvocation> all) {
        this(function, all, 0);
    }

    /** {@return how many invocations there were} */
    public int count() {
        return Math.toIntExact(all.size() + dropped);
    }

    /** {@return whether there was none} */
    public boolean isEmpty() {
        return count() == 0;
    }

    /**
     * {@return the invocation of that index, from 0}
     *
     * @param index from 0
     * @throws IllegalStateException if there is no such invocation; the message says how many there are
     */
    public RecordedInvocation get(int index) {
        if (index < 0 || index >= count()) {
            throw new IllegalStateException("the function " + function + " was invoked " + count()
                    + (count() == 1 ? " time" : " times") + ", so there is no invocation " + index + "."
                    + "\n  to do:       "
                    + (isEmpty() ? "make a call that reaches it first." : "count from 0, or take last()."));
        }
        if (index < dropped) {
            throw new IllegalStateException("invocation " + index + " of function " + function
                    + " is no longer available: " + dropped + " of " + count() + " were dropped to save memory."
                    + "\n  to do:       look at it earlier, or give the tests more heap (-Xmx).");
        }
        return all.get(Math.toIntExact(index - dropped));
    }

    /**
     * {@return the first invocation}
     *
     * @throws IllegalStateException if there was none
     */
    public RecordedInvocation first() {
        return get(0);
    }

    /**
     * {@return the last invocation}
     *
     * @throws IllegalStateException if there was none
     */
    public RecordedInvocation last() {
        return get(Math.max(0, count() - 1));
    }

    @Override
    public Iterator<RecordedInvocation> iterator() {
        return all.iterator();
    }
}
