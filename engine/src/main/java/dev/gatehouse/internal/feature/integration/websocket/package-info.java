/** Here live the integrations of WebSocket routes; it depends on the pipeline, payloads and the other integrations. */
@NullMarked
package dev.gatehouse.internal.feature.integration.websocket;

import org.jspecify.annotations.NullMarked;
