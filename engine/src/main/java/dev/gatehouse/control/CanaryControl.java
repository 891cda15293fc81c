package dev.gatehouse.control;

/**
 * The canary of a REST stage, controlled for this test only.
 *
 * <p>Shares are exact: with 10 percent, every tenth call goes to the canary, beginning with the tenth. Methods throw
 * {@link IllegalStateException} if the stage has no canary.
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
     * @throws IllegalArgumentException if the share is out of range
     */
    CanaryControl percent(double share);

    /** {@return the canary's share of the calls, 0.0 to 100.0} */
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
     * Decides about the next call that is still undecided; after the decided calls, the share applies again.
     *
     * @param side the deployment that serves this call
     * @return this control
     */
    CanaryControl next(Side side);

    /**
     * Sets a stage variable of the canary; overrides the stage's.
     *
     * @param name of the stage variable
     * @param value of the stage variable
     * @return this control
     */
    CanaryControl variable(String name, String value);

    /**
     * Makes the canary's deployment and variables those of the stage; the canary stays, without traffic.
     *
     * <p>Caches, counters and logs keep their content.
     *
     * @return this control
     */
    CanaryControl promote();

    /** Removes the canary. The stage's own deployment serves every call; caches keep their content. */
    void rollback();

    /** Which deployment of a stage serves a call. */
    enum Side {
        /** The stage's own deployment. */
        PRODUCTION,
        /** The canary's deployment. */
        CANARY
    }
}
