/** Here lives what asks of running templates whether a caller without credentials gets in, and small templates that say so. */
@NullMarked
package dev.gatehouse.doors;

import org.jspecify.annotations.NullMarked;
