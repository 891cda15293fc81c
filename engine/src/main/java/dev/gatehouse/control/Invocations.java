package dev.gatehouse.control;

import java.util.Iterator;
import java.util.List;

/** The invocations of one function in a test, in the order in which they began. */
public record Invocations(String function, List<RecordedInvocation> all) implements Iterable<RecordedInvocation> {

    public Invocations {
        all = List.copyOf(all);
    }

    public int count() {
        return all.size();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The invocation of that index, from 0.
     *
     * @throws IllegalStateException if there were fewer; the message says how many
     */
    public RecordedInvocation get(int index) {
        if (index < 0 || index >= all.size()) {
            throw new IllegalStateException("function " + function + " was invoked " + all.size()
                    + " times, so there is no invocation " + index + " (they count from 0)");
        }
        return all.get(index);
    }

    /**
     * The first invocation.
     *
     * @throws IllegalStateException if there was none
     */
    public RecordedInvocation first() {
        return get(0);
    }

    /**
     * The last invocation.
     *
     * @throws IllegalStateException if there was none
     */
    public RecordedInvocation last() {
        return get(Math.max(0, all.size() - 1));
    }

    @Override
    public Iterator<RecordedInvocation> iterator() {
        return all.iterator();
    }
}
