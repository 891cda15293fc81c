package dev.gatehouse.client;

import java.util.Optional;

/**
 * An attempt to connect.
 *
 * @param response 101, or the refusal
 * @param session present if it was accepted
 */
public record WebSocketAttempt(ApiResponse response, Optional<WebSocketSession> session) {}
