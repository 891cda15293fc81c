/** Here live WebSocket connections after the handshake, for either side; it depends on Netty. */
@NullMarked
package dev.gatehouse.internal.server.websocket;

import org.jspecify.annotations.NullMarked;
