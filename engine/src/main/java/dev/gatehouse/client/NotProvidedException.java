package dev.gatehouse.client;

/** A call needed a function, origin, service or value that nothing provides; the message says how to provide it. */
public final class NotProvidedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says what is missing and how to provide it.
     *
     * @param message shown in the failure of the test
     */
    public NotProvidedException(String message) {
        super(message);
    }
}
