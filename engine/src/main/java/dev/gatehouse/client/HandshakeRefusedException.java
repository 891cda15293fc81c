package dev.gatehouse.client;

import dev.gatehouse.events.ExchangeStory;

/** The gateway refused a WebSocket handshake; the message contains the story of the call. */
public final class HandshakeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ApiResponse response;

    /**
     * The exception for a refused handshake.
     *
     * @param response to the handshake
     */
    public HandshakeRefusedException(ApiResponse response) {
        super("the handshake was refused with " + response.status() + "\n" + ExchangeStory.of(response.trace()));
        this.response = response;
    }

    /** {@return the response of the gateway} */
    public ApiResponse response() {
        return response;
    }
}
