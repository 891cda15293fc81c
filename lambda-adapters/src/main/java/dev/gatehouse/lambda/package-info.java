/** Here live Java handlers as functions of the engine: how they are found, started and wired by a test. */
@NullMarked
package dev.gatehouse.lambda;

import org.jspecify.annotations.NullMarked;
