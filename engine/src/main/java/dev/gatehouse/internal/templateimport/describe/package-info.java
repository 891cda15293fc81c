/**
 * Here lives the description of what an import understood, as JSON that people and checks read.
 *
 * <p>It depends on the model and on JSON; it must not know how templates are read.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.describe;

import org.jspecify.annotations.NullMarked;
