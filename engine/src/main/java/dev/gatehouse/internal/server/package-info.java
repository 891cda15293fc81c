/** Here lives the HTTP and WebSocket server on loopback; it depends on {@code http} and Netty; it must not know APIs. */
@NullMarked
package dev.gatehouse.internal.server;

import org.jspecify.annotations.NullMarked;
