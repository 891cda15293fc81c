/**
 * Here live definitions while they are put together: typed views of template maps, and drafts that readers fill.
 *
 * <p>It depends on the tree, the resolved template and the model; it must not know resource types or OpenAPI.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.draft;

import org.jspecify.annotations.NullMarked;
