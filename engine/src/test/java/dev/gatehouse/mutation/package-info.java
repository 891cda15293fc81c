/** Here are the tests of guard mutants, over the public API. */
@NullMarked
package dev.gatehouse.mutation;

import org.jspecify.annotations.NullMarked;
