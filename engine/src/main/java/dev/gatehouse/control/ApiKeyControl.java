package dev.gatehouse.control;

/** One API key in one test. */
public interface ApiKeyControl {

    /** {@return the value that a client sends} */
    String value();

    /**
     * Gives the key another value; the old value is refused from now on.
     *
     * @param value 20 to 128 characters
     * @throws IllegalArgumentException if another key has that value
     */
    void value(String value);

    /** {@return whether calls with this key are allowed} */
    boolean isEnabled();

    /** Enables the key again. */
    void enable();

    /** Disables the key until it is enabled again. */
    void disable();
}
