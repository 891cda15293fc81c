package dev.gatehouse.control;

import dev.gatehouse.http.HttpRequest;
import java.util.List;

/** The HTTP endpoints behind the integrations of one test, by origin. */
public interface HttpBackends {

    /**
     * {@return what stands in for an origin}
     *
     * @param origin like {@code https://pay.example.com}, with a port where it is not the scheme's own
     * @throws IllegalArgumentException if that is no origin
     */
    StandIn<HttpRequest> get(String origin);

    /**
     * Lets the functions of this test call that origin itself, on purpose.
     *
     * @param origin like {@code https://pay.example.com}
     * @throws IllegalArgumentException if that is no origin
     */
    void allow(String origin);

    /** {@return the origins for which something was decided or asked} */
    List<String> origins();

    /** {@return the origins that the test gave an answer, and that nothing asked} */
    List<String> unasked();
}
