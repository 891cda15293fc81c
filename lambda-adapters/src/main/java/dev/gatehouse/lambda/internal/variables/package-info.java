/** Here live the environment variables of function instances, and what keeps them from one another in one JVM. */
@NullMarked
package dev.gatehouse.lambda.internal.variables;

import org.jspecify.annotations.NullMarked;
