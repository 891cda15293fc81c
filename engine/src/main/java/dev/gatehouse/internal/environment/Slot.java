package dev.gatehouse.internal.environment;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A place in the state of a test where one feature keeps its own.
 *
 * <p>Declared once as a constant by the feature; the value is made when it is first asked for.
 */
public final class Slot<T> {

    private final Function<State, T> maker;
    private final Rehearsed rehearsed;

    private Slot(Function<State, T> maker, Rehearsed rehearsed) {
        this.maker = maker;
        this.rehearsed = rehearsed;
    }

    /** The same slot, empty in a rehearsal: for what is counted, recorded or used up. */
    public Slot<T> emptyInRehearsal() {
        return new Slot<>(maker, Rehearsed.EMPTY);
    }

    boolean isKeptInRehearsal() {
        return rehearsed == Rehearsed.KEPT;
    }

    /** A slot whose value needs nothing. */
    public static <T> Slot<T> of(Supplier<T> maker) {
        return new Slot<>(state -> maker.get(), Rehearsed.KEPT);
    }

    /** A slot whose value is made from the environment: clock, ids, functions. */
    public static <T> Slot<T> using(Function<Environment, T> maker) {
        return new Slot<>(state -> maker.apply(state.environment()), Rehearsed.KEPT);
    }

    /** A slot whose value reads other slots of its state. */
    public static <T> Slot<T> within(Function<State, T> maker) {
        return new Slot<>(maker, Rehearsed.KEPT);
    }

    T make(State state) {
        return maker.apply(state);
    }

    private enum Rehearsed {
        KEPT,
        EMPTY
    }
}
