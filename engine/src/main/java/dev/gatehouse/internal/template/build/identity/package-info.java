/** Here live the readers of Cognito user pools; it depends on drafts and the model; it must not know other types. */
@NullMarked
package dev.gatehouse.internal.template.build.identity;

import org.jspecify.annotations.NullMarked;
