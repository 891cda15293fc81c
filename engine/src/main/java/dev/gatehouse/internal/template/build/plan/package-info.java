/** Here live the readers of API keys and usage plans; it depends on drafts and the model; it must not know other types. */
@NullMarked
package dev.gatehouse.internal.template.build.plan;

import org.jspecify.annotations.NullMarked;
