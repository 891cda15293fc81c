/**
 * Here live values that functions work with: parameters, mappings, marks of what can't be known.
 *
 * <p>It depends on {@code read}; it must not know functions.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.resolve.value;

import org.jspecify.annotations.NullMarked;
