/** Here lives finding the method or route of a request; it depends on the pipeline; it must not know what follows. */
@NullMarked
package dev.gatehouse.internal.feature.routing;

import org.jspecify.annotations.NullMarked;
