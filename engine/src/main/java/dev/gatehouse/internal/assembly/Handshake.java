package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import java.util.Optional;

/**
 * What a WebSocket handshake came to.
 *
 * @param exchange the handshake's answer: 101, or what refuses it
 * @param connection present if it was accepted
 */
public record Handshake(Exchange exchange, Optional<OpenConnection> connection) {}
