package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.model.ContentHandling;
import java.util.Optional;

/** Converts bodies between text and bytes; empty where base64 had to be decoded and was none. */
interface Conversion {

    /** A client's body as the integration gets it. */
    Optional<Payload> ofRequest(Body body, MediaType type, ContentHandling handling);

    /**
     * An integration's body as the client gets it.
     *
     * @param accepted the first type of the client's Accept
     */
    Optional<Payload> ofAnswer(Body body, MediaType type, MediaType accepted, ContentHandling handling);
}
