package dev.gatehouse.events;

/**
 * A call needed something that nothing provides.
 *
 * @param gate which one needed it
 * @param message what is missing, where the template names it, and how to provide it
 */
public record NotProvided(GateName gate, String message) implements Fact {

    @Override
    public String story() {
        return message;
    }
}
