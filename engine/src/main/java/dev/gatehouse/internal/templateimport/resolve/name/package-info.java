/**
 * Here live the physical names of resources, and who is meant by one.
 *
 * <p>It depends on {@code read}; it must not know functions.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.resolve.name;

import org.jspecify.annotations.NullMarked;
