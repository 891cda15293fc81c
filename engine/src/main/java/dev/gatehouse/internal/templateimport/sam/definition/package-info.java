/**
 * Here live the definitions of APIs that SAM edits, and the resources that hold them.
 *
 * <p>It depends on {@code sam.property}; it must not know who may call.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.sam.definition;

import org.jspecify.annotations.NullMarked;
