/** Here lives what a guard mutation is; it depends on the model alone. */
@NullMarked
package dev.gatehouse.mutation;

import org.jspecify.annotations.NullMarked;
