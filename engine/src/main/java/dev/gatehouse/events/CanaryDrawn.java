package dev.gatehouse.events;

/**
 * It was drawn which deployment of a stage with a canary serves the call.
 *
 * @param canary whether the canary serves the call
 */
public record CanaryDrawn(boolean canary) implements Fact {

    @Override
    public GateName gate() {
        return GateName.DEPLOYMENT;
    }

    @Override
    public String story() {
        return "served by " + (canary ? "the canary" : "the stage's own deployment");
    }
}
