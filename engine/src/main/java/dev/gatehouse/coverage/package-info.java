/** Here lives what calls have exercised of an API's definition; it depends on the model alone. */
@NullMarked
package dev.gatehouse.coverage;

import org.jspecify.annotations.NullMarked;
