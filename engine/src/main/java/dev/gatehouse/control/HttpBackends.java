package dev.gatehouse.control;

import dev.gatehouse.http.HttpRequest;
import java.util.List;

/** The stand-ins for HTTP endpoints in one test, by origin. */
public interface HttpBackends {

    /**
     * {@return the stand-in for an origin}
     *
     * @param origin like {@code https://pay.example.com}, with a port if it is not the default one
     * @throws IllegalArgumentException if that is not an origin
     */
    StandIn<HttpRequest> get(String origin);

    /**
     * Allows calls of the real origin in this test.
     *
     * @param origin like {@code https://pay.example.com}
     * @throws IllegalArgumentException if that is not an origin
     */
    void allow(String origin);

    /** {@return the origins that were set up or called} */
    List<String> origins();

    /** {@return the origins that were set up but not called} */
    List<String> unasked();
}
