/**
 * Here live the readers of {@code AWS::ApiGateway} resources, one class for each type.
 *
 * <p>It depends on drafts, the OpenAPI readers and the model; it must not know other resource types.
 */
@NullMarked
package dev.gatehouse.internal.template.build.rest;

import org.jspecify.annotations.NullMarked;
