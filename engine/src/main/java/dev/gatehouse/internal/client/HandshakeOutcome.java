package dev.gatehouse.internal.client;

import dev.gatehouse.events.Exchange;
import java.util.Optional;

/**
 * What a handshake came to.
 *
 * @param exchange the handshake; its response is 101, or what refuses it
 * @param sender present if it was accepted
 */
public record HandshakeOutcome(Exchange exchange, Optional<WebSocketPort.MessageSender> sender) {}
