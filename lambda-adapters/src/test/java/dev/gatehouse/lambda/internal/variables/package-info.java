/** Here live the tests of what can't be tried from outside: a JVM that lets no agent in, or that needs none. */
@NullMarked
package dev.gatehouse.lambda.internal.variables;

import org.jspecify.annotations.NullMarked;
