/** Here live the tests of WebSocket APIs through the public API: connections, messages and {@code @connections}. */
@NullMarked
package dev.gatehouse.websocket;

import org.jspecify.annotations.NullMarked;
