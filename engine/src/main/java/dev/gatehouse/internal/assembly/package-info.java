/** Here lives putting lines of gates together: definition to function; only it knows the features. */
@NullMarked
package dev.gatehouse.internal.assembly;

import org.jspecify.annotations.NullMarked;
