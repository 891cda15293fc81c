package dev.gatehouse.control;

/** One API key of one test. */
public interface ApiKeyControl {

    /** {@return what a client sends} */
    String value();

    /**
     * Gives the key another value; the old one is refused from now on.
     *
     * @param value 20 to 128 characters
     * @throws IllegalArgumentException if another key has that value
     */
    void value(String value);

    /** {@return whether calls with this key are let in} */
    boolean isEnabled();

    /** Lets the key in again. */
    void enable();

    /** Has the key refused until it is enabled again. */
    void disable();
}
