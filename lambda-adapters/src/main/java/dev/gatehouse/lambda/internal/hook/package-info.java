/** Here lives all that changes the JVM itself; it knows neither functions nor tests, and asks whoever installs it. */
@NullMarked
package dev.gatehouse.lambda.internal.hook;

import org.jspecify.annotations.NullMarked;
