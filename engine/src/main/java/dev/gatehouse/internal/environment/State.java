package dev.gatehouse.internal.environment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that changes while a test runs: what features keep under their {@link StateKey}s, and the environment. */
public final class State {

    private final Environment environment;
    private final Map<StateKey<?>, Object> values = new ConcurrentHashMap<>();

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
        values.forEach((key, value) -> {
            if (key.isKeptInRehearsal()) {
                rehearsal.values.put(key, value);
            }
        });
        return rehearsal;
    }

    public Environment environment() {
        return environment;
    }

    /** The value of that key, made now if nobody asked before. */
    @SuppressWarnings("unchecked")
    public <T> T get(StateKey<T> key) {
        Object value = values.get(key);
        if (value == null) {
            value = make(key);
        }
        return (T) value;
    }

    /** The value of that key, if somebody asked for it before. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> ifMade(StateKey<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    // not computeIfAbsent: making one key's value may ask for another key
    private synchronized Object make(StateKey<?> key) {
        Object present = values.get(key);
        if (present != null) {
            return present;
        }
        Object made = key.make(this);
        values.put(key, made);
        return made;
    }
}
