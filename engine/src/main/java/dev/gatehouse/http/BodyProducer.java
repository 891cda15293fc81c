package dev.gatehouse.http;

/** Gives the bytes of a body over time, on a thread of its own that may block. */
@FunctionalInterface
public interface BodyProducer {

    /**
     * Writes the body, and returns when it is whole.
     *
     * @param out takes the parts in order
     * @throws Exception if the body breaks off: what was written so far has been sent, the rest never comes
     */
    void writeTo(BodyWriter out) throws Exception;

    /** Frees what it holds where nobody will ask for the body; by default it holds nothing. */
    default void discard() {}
}
