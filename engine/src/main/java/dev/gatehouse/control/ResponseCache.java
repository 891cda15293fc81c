package dev.gatehouse.control;

import java.util.List;

/** The response caches of a test's stages. */
public interface ResponseCache {

    /** Empties every cache. */
    void flush();

    /** {@return the current entries: method and key values, like {@code GET /pets [cat]}} */
    List<String> entries();
}
