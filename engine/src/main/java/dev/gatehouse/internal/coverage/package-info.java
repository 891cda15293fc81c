/**
 * Here lives how API coverage is counted, one class a kind of thing; it depends on the model and on facts; it must not
 * know how calls are answered.
 */
@NullMarked
package dev.gatehouse.internal.coverage;

import org.jspecify.annotations.NullMarked;
