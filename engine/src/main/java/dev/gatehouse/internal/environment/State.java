package dev.gatehouse.internal.environment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that changes while a test runs: a bag of slots that knows no feature, and the environment. */
public final class State {

    private final Environment environment;
    private final Map<Slot<?>, Object> values = new ConcurrentHashMap<>();

    private State(Environment environment) {
        this.environment = environment;
    }

    /** An empty state: what a new test begins with. */
    public static State fresh(Environment environment) {
        return new State(environment);
    }

    /** A state for trying a call: what tests have decided holds, what calls use up or leave behind is empty. */
    public State rehearsal(Environment other) {
        var rehearsal = new State(other);
        values.forEach((slot, value) -> {
            if (slot.isKeptInRehearsal()) {
                rehearsal.values.put(slot, value);
            }
        });
        return rehearsal;
    }

    public Environment environment() {
        return environment;
    }

    /** The value of that slot, made now if nobody asked before. */
    @SuppressWarnings("unchecked")
    public <T> T get(Slot<T> slot) {
        Object value = values.get(slot);
        if (value == null) {
            value = make(slot);
        }
        return (T) value;
    }

    /** The value of that slot, if somebody asked for it before. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> ifMade(Slot<T> slot) {
        return Optional.ofNullable((T) values.get(slot));
    }

    // not computeIfAbsent: making one slot's value may ask for another slot
    private synchronized Object make(Slot<?> slot) {
        Object present = values.get(slot);
        if (present != null) {
            return present;
        }
        Object made = slot.make(this);
        values.put(slot, made);
        return made;
    }
}
