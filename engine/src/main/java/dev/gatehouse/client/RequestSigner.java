package dev.gatehouse.client;

import dev.gatehouse.http.HttpRequest;
import java.time.Instant;

/** Signs requests for an identity. */
@FunctionalInterface
public interface RequestSigner {

    /**
     * {@return the request with its signature, dated {@code now}}
     *
     * @param request complete except for the signature
     * @param now by the virtual clock
     */
    HttpRequest sign(HttpRequest request, Instant now);
}
