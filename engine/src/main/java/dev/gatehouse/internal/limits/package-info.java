/** Here lives the token bucket that every limit uses; it depends on the environment; it must not know who limits. */
@NullMarked
package dev.gatehouse.internal.limits;

import org.jspecify.annotations.NullMarked;
