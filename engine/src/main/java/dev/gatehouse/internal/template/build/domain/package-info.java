/** Here live the readers of custom domains and their mappings; it depends on drafts and the model; it must not know other types. */
@NullMarked
package dev.gatehouse.internal.template.build.domain;

import org.jspecify.annotations.NullMarked;
