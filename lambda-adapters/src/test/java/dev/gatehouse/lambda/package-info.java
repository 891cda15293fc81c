/** Here live the tests of handlers as functions. */
@NullMarked
package dev.gatehouse.lambda;

import org.jspecify.annotations.NullMarked;
