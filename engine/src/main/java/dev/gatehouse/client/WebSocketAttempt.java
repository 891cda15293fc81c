package dev.gatehouse.client;

import java.util.Optional;

/**
 * A try to connect.
 *
 * @param response the handshake's answer: 101, or what refuses it
 * @param session present if it was accepted
 */
public record WebSocketAttempt(ApiResponse response, Optional<WebSocketSession> session) {}
