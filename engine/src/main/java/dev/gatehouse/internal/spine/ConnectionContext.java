package dev.gatehouse.internal.spine;

import java.time.Instant;
import java.util.Optional;

/**
 * The WebSocket connection of a call.
 *
 * @param eventType CONNECT, MESSAGE or DISCONNECT
 * @param messageId present for messages
 */
public record ConnectionContext(
        String connectionId, Instant connectedAt, String eventType, Optional<String> messageId) {}
