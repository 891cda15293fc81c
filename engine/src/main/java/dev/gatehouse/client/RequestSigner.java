package dev.gatehouse.client;

import dev.gatehouse.http.HttpRequest;
import java.time.Instant;

/** Signs requests in somebody's name. */
@FunctionalInterface
public interface RequestSigner {

    /**
     * {@return the request with its signature, dated {@code now}}
     *
     * @param request complete but for the signature
     * @param now by the virtual clock
     */
    HttpRequest sign(HttpRequest request, Instant now);
}
