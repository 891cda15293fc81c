/**
 * Here lives the last step of the import: what API Gateway refuses when it deploys APIs that can be built.
 *
 * <p>It depends on {@code resolve} and on the model; it must not know how definitions are read.
 */
@NullMarked
package dev.gatehouse.internal.template.deploy;

import org.jspecify.annotations.NullMarked;
