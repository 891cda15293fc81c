package dev.gatehouse.internal.environment;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A typed key of the {@link State} of a test, under which one feature keeps its part.
 *
 * <p>A feature declares it once as a constant; the value is made when a test first asks for it.
 */
public final class StateKey<T> {

    private final Function<State, T> maker;
    private final Rehearsed rehearsed;

    private StateKey(Function<State, T> maker, Rehearsed rehearsed) {
        this.maker = maker;
        this.rehearsed = rehearsed;
    }

    /** The same key, empty in a rehearsal: for what is counted, recorded or used up. */
    public StateKey<T> emptyInRehearsal() {
        return new StateKey<>(maker, Rehearsed.EMPTY);
    }

    boolean isKeptInRehearsal() {
        return rehearsed == Rehearsed.KEPT;
    }

    /** A key whose value needs nothing. */
    public static <T> StateKey<T> of(Supplier<T> maker) {
        return new StateKey<>(state -> maker.get(), Rehearsed.KEPT);
    }

    /** A key whose value is made from the environment: clock, ids, functions. */
    public static <T> StateKey<T> using(Function<Environment, T> maker) {
        return new StateKey<>(state -> maker.apply(state.environment()), Rehearsed.KEPT);
    }

    /** A key whose value reads other keys of its state. */
    public static <T> StateKey<T> within(Function<State, T> maker) {
        return new StateKey<>(maker, Rehearsed.KEPT);
    }

    T make(State state) {
        return maker.apply(state);
    }

    private enum Rehearsed {
        KEPT,
        EMPTY
    }
}
