/** Here live the ports to Lambda functions; it depends on the model and http; it must not know how a handler is loaded. */
@NullMarked
package dev.gatehouse.function;

import org.jspecify.annotations.NullMarked;
