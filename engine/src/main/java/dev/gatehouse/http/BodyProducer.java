package dev.gatehouse.http;

/** Produces the bytes of a body over time, on a thread that may block. */
@FunctionalInterface
public interface BodyProducer {

    /**
     * Writes the body, and returns when it is complete.
     *
     * @param out receives the chunks in order
     * @throws Exception if the body can't be completed; what was written so far has been sent
     */
    void writeTo(BodyWriter out) throws Exception;

    /** Releases resources if the body will not be read; by default there are none. */
    default void discard() {}
}
