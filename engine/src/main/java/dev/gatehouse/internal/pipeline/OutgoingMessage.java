package dev.gatehouse.internal.pipeline;

import dev.gatehouse.http.Body;

/** A WebSocket message to a client, as text. */
public record OutgoingMessage(Body payload) {

    public static OutgoingMessage of(String text) {
        return new OutgoingMessage(Body.of(text));
    }
}
