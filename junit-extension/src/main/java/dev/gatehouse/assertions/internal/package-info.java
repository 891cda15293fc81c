/** Here lives what a browser makes of an answer from another origin; it must not know assertions. */
@NullMarked
package dev.gatehouse.assertions.internal;

import org.jspecify.annotations.NullMarked;
