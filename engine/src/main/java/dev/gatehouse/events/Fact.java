package dev.gatehouse.events;

/** Something that happened to a call; cases are records of this package. */
public interface Fact {

    /** {@return the gate or step that noted it, like {@code routing} or {@code throttling}} */
    GateName gate();

    /** {@return one or more lines that tell it to a person} */
    String story();
}
