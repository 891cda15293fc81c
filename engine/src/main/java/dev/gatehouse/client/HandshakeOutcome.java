package dev.gatehouse.client;

import java.util.Optional;

/**
 * What a handshake came to.
 *
 * @param response 101, or what refuses it
 * @param line present if it was accepted
 */
public record HandshakeOutcome(ApiResponse response, Optional<WebSocketPort.Line> line) {}
