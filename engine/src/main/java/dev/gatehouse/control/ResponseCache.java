package dev.gatehouse.control;

import java.util.List;

/** The response caches of a test's stages. */
public interface ResponseCache {

    /** Empties every cache. */
    void flush();

    /** {@return what is cached now: method and key values, like {@code GET /pets [cat]}} */
    List<String> entries();
}
