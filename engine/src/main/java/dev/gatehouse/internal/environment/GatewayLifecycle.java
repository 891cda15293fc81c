package dev.gatehouse.internal.environment;

/** Whether a gateway is open; once it is closed, whoever asks something of it is told so. */
public final class GatewayLifecycle {

    private final String gateway;
    private volatile boolean over;

    private GatewayLifecycle(String gateway) {
        this.gateway = gateway;
    }

    /** The life of an open gateway; its messages name the template. */
    public static GatewayLifecycle of(String template) {
        return new GatewayLifecycle(template);
    }

    /** Ends it; nothing begins it again. */
    public void end() {
        over = true;
    }

    /**
     * Lets pass while the gateway is open.
     *
     * @throws IllegalStateException that says what to do, once it is closed
     */
    public void demand() {
        if (over) {
            throw new IllegalStateException(message());
        }
    }

    /** What is said of a closed gateway. */
    public String message() {
        return "the gateway of " + gateway + " is closed and can't be used any more."
                + "\n  to do:       use the objects of the running test; to share them between tests, use state = PER_CLASS,"
                + " or close the ApiGateway after the last test.";
    }
}
