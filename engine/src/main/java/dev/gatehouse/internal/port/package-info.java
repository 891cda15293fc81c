/**
 * Here lives what clients need of a stage, in process or over a socket; it must not know how the stage is served.
 */
@NullMarked
package dev.gatehouse.internal.port;

import org.jspecify.annotations.NullMarked;
