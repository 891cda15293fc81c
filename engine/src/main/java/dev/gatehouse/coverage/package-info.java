/** Here lives the coverage of API definitions by calls; it depends on the model alone. */
@NullMarked
package dev.gatehouse.coverage;

import org.jspecify.annotations.NullMarked;
