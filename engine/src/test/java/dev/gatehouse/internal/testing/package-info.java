/** Here live the calls and surroundings that unit tests of gates begin with. */
@NullMarked
package dev.gatehouse.internal.testing;

import org.jspecify.annotations.NullMarked;
