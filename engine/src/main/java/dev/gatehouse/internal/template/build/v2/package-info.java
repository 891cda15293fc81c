/**
 * Here live the readers of {@code AWS::ApiGatewayV2} resources, one class for each type.
 *
 * <p>It depends on drafts, the OpenAPI readers and the model; it must not know other resource types.
 */
@NullMarked
package dev.gatehouse.internal.template.build.v2;

import org.jspecify.annotations.NullMarked;
