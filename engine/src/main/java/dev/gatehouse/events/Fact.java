package dev.gatehouse.events;

/** Something that happened to a call; cases are records of this package. */
public interface Fact {

    /** {@return the gate or step that recorded it, like {@code routing} or {@code throttling}} */
    GateName gate();

    /** {@return one or more lines for people} */
    String story();
}
