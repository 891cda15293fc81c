/**
 * Here live the local files that a template names.
 *
 * <p>It depends on {@code read}; it must not know functions.
 */
@NullMarked
package dev.gatehouse.internal.template.resolve.file;

import org.jspecify.annotations.NullMarked;
