/** Here live Java handlers as functions of the engine: finding them, starting them, wiring objects of a test. */
@NullMarked
package dev.gatehouse.lambda;

import org.jspecify.annotations.NullMarked;
