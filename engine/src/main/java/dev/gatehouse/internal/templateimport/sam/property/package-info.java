/**
 * Here lives what every part of SAM stands on: written values, property rules, refusals, functions in generated resources.
 *
 * <p>It depends on {@code read}; it must not know APIs or events.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.sam.property;

import org.jspecify.annotations.NullMarked;
