package dev.gatehouse.events;

/**
 * The deployment that serves the call was chosen, on a stage with a canary.
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
