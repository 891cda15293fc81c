/** Here lives what handlers leave behind in the JVM that they share with the tests; it must not know how they run. */
@NullMarked
package dev.gatehouse.lambda.internal.leftovers;

import org.jspecify.annotations.NullMarked;
