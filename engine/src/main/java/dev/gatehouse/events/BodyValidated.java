package dev.gatehouse.events;

/**
 * A body was held against a model.
 *
 * @param model name of the model
 * @param fits whether the body fits the model
 */
public record BodyValidated(String model, boolean fits) implements Fact {

    @Override
    public GateName gate() {
        return GateName.VALIDATION;
    }

    @Override
    public String story() {
        return "the body " + (fits ? "fits" : "breaks") + " the model " + model;
    }
}
