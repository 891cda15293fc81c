/** Here live WebSocket connections: who is connected, and how messages reach them; it depends on the pipeline. */
@NullMarked
package dev.gatehouse.internal.feature.connections;

import org.jspecify.annotations.NullMarked;
