/** Here lives the way from a handler's name to something that takes events; it must not know threads or time. */
@NullMarked
package dev.gatehouse.lambda.internal.loading;

import org.jspecify.annotations.NullMarked;
