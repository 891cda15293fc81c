/** Here live the invocations of functions in one test: wiring, stubs, limits, records; it must not know handlers. */
@NullMarked
package dev.gatehouse.internal.environment.functions;

import org.jspecify.annotations.NullMarked;
