/** Here lives what tests steer: stages, canaries, clocks, trust stores; it depends on assembly; no call needs it. */
@NullMarked
package dev.gatehouse.internal.assembly.control;

import org.jspecify.annotations.NullMarked;
