/** Here lives the token bucket that throttles and usage plans share; it depends on the environment; it must not know features. */
@NullMarked
package dev.gatehouse.internal.tokenbucket;

import org.jspecify.annotations.NullMarked;
