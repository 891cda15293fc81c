/**
 * Here live the readers of {@code AWS::Lambda} resources, one class for each type.
 *
 * <p>It depends on drafts and the model; it must not know API resources.
 */
@NullMarked
package dev.gatehouse.internal.template.build.function;

import org.jspecify.annotations.NullMarked;
