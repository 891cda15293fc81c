/** Here lives the facade: a running gateway and its builder; it depends on everything below; nothing depends on it. */
@NullMarked
package dev.gatehouse;

import org.jspecify.annotations.NullMarked;
