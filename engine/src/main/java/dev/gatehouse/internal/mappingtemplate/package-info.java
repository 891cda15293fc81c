/**
 * Here live mapping templates: Velocity with AWS's variables ({@code $input}, {@code $util}, {@code $context}), methods
 * and bounds; it depends on {@code expression.value} and {@code expression.jsonpath}; it must not know features.
 *
 * <p>A template of a call:
 *
 * <pre>{@code
 * Overrides overrides = new Overrides();                        // one for the call, request and response template
 * MappingSource source = MappingSource.of(request, stageVariables, variables);
 * Rendered sent = requestTemplate.render(TemplateInput.ofRequest(source, overrides));
 * sent.request().headers();                                     // what the template overrides
 * Rendered answer = responseTemplate.render(TemplateInput.ofResponse(source.with(response), overrides));
 * answer.response().status();
 * }</pre>
 *
 * <p>{@link dev.gatehouse.internal.expression.value.MalformedBodyException} is 400 in a request and 500 in a response,
 * {@link MappingTemplateException} is 500.
 */
@NullMarked
package dev.gatehouse.internal.mappingtemplate;

import org.jspecify.annotations.NullMarked;
