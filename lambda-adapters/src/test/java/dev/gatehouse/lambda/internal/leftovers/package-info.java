/** Here lives the test of what is told of the leavings of functions; nothing depends on it. */
@NullMarked
package dev.gatehouse.lambda.internal.leftovers;

import org.jspecify.annotations.NullMarked;
