/**
 * Here live the readers of OpenAPI 3 and Swagger 2 bodies with AWS's extensions, one class for each extension.
 *
 * <p>It depends on drafts, the tree and the model; it must not know CloudFormation resource types.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.openapi;

import org.jspecify.annotations.NullMarked;
