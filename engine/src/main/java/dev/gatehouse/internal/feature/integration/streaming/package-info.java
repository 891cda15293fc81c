/** Here live answers that integrations of mode STREAM pass on as they come, and their limits; it must not know transports. */
@NullMarked
package dev.gatehouse.internal.feature.integration.streaming;

import org.jspecify.annotations.NullMarked;
