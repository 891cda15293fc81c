package dev.gatehouse.events;

/**
 * A body was validated against a model.
 *
 * @param model name of the model
 * @param fits whether the body conforms to the model
 */
public record BodyValidated(String model, boolean fits) implements Fact {

    @Override
    public GateName gate() {
        return GateName.VALIDATION;
    }

    @Override
    public String story() {
        return "the body " + (fits ? "matches" : "does not match") + " the model " + model;
    }
}
