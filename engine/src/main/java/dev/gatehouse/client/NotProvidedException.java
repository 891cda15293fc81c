package dev.gatehouse.client;

/** A call needed a function, origin, service or value that nothing stands for; the message says how to provide it. */
public final class NotProvidedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says what is missing and how to provide it.
     *
     * @param message for the reader of the test's failure
     */
    public NotProvidedException(String message) {
        super(message);
    }
}
