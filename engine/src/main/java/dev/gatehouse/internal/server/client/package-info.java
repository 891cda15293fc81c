/** Here lives the HTTP and WebSocket client that changes nothing of a request; it depends on Netty. */
@NullMarked
package dev.gatehouse.internal.server.client;

import org.jspecify.annotations.NullMarked;
