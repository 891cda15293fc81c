/**
 * Here lives SAM: serverless resources to the CloudFormation resources that the SAM translator makes of them.
 *
 * <p>{@code SamExpander} tells the order: default definitions, {@code ImplicitApi}, {@code GlobalsSection}, then one
 * {@code Serverless…} class a resource type. Events ({@code ApiEvent}, {@code HttpApiEvent}, {@code StateMachineApiEvent})
 * write operations into the {@code ApiBody} of their API; {@code SamRestDefinition} and {@code HttpDefinition} name the edits
 * that follow. What SAM refuses is a {@code SamRefusal}, which ends the resource and becomes a finding. It depends on
 * {@code read} alone; it must not know how functions are resolved, nor what is built of its result.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.sam;

import org.jspecify.annotations.NullMarked;
