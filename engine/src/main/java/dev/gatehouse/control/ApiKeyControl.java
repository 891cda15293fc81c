package dev.gatehouse.control;

/** One API key of one test. */
public interface ApiKeyControl {

    /** What a client sends. */
    String value();

    /** Gives the key another value; the old one is refused from now on. */
    void value(String value);

    boolean isEnabled();

    void enable();

    /** Has the key refused until it is enabled again. */
    void disable();
}
