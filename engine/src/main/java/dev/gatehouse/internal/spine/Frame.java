package dev.gatehouse.internal.spine;

import dev.gatehouse.http.Body;

/** A WebSocket message to a client, as text. */
public record Frame(Body payload) {

    public static Frame of(String text) {
        return new Frame(Body.of(text));
    }
}
