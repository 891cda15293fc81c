package dev.gatehouse.control;

/**
 * The canary of a REST stage, steered for this test only.
 *
 * <p>Shares are exact: with 10 percent every tenth call goes to the canary, beginning with the tenth. Each method answers
 * the same control. {@link IllegalStateException} where the stage has no canary.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">Canary releases (read
 *     2026-11-22)</a>
 */
public interface CanaryControl {

    /**
     * Sends that share of the calls to the canary, counted from the next call.
     *
     * @param share 0.0 to 100.0
     * @return this control
     * @throws IllegalArgumentException if it is beyond
     */
    CanaryControl percent(double share);

    /** {@return the share of the calls that the canary gets, 0.0 to 100.0} */
    double percent();

    /**
     * Sends every call to the canary.
     *
     * @return this control
     */
    default CanaryControl always() {
        return percent(100);
    }

    /**
     * Sends every call to the stage's own deployment.
     *
     * @return this control
     */
    default CanaryControl never() {
        return percent(0);
    }

    /**
     * Decides about one call to come, after those decided before; the share goes on behind them.
     *
     * @param side that serves the next call
     * @return this control
     */
    CanaryControl next(Side side);

    /**
     * Gives the canary a stage variable of its own, over the stage's.
     *
     * @param name of the stage variable
     * @param value of the stage variable
     * @return this control
     */
    CanaryControl variable(String name, String value);

    /**
     * Makes the canary's deployment and variables the stage's own; the canary stays, with no traffic.
     *
     * <p>Caches, counters and logs keep what they hold.
     *
     * @return this control
     */
    CanaryControl promote();

    /** Removes the canary; the stage's own deployment serves every call, with all that caches hold. */
    void rollback();

    /** Which deployment of a stage serves a call. */
    enum Side {
        /** The stage's own deployment. */
        PRODUCTION,
        /** The deployment on trial. */
        CANARY
    }
}
