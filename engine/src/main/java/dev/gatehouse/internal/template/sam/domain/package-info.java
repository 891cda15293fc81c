/**
 * Here live the custom domains of serverless APIs.
 *
 * <p>It depends on {@code sam.definition}; it must not know other resources.
 */
@NullMarked
package dev.gatehouse.internal.template.sam.domain;

import org.jspecify.annotations.NullMarked;
