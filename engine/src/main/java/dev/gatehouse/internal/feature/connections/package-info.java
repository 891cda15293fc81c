/** Here live WebSocket connections: who is connected, and how messages reach them; it depends on the spine. */
@NullMarked
package dev.gatehouse.internal.feature.connections;

import org.jspecify.annotations.NullMarked;
