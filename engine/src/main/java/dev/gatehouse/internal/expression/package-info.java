/**
 * Here live variables, mapping templates and expressions; it depends on {@code json}, {@code http}, Velocity and
 * JSONPath; it must not know calls or features.
 *
 * <p>Everything is compiled when a stage is assembled and then used by several threads. Sources of values are plain
 * records ({@link dev.gatehouse.internal.expression.value.MappingSource}) that a feature fills for each call;
 * {@code $context} is the interface {@link dev.gatehouse.internal.expression.value.Variables}.
 *
 * <table>
 * <caption>Which type for which text</caption>
 * <tr><td>VTL of integration requests and responses<td>{@link dev.gatehouse.internal.expression.velocity.VelocityTemplate}
 * <tr><td>{@code method.request.header.x}, {@code 'static'}, also {@code route.request.…}
 *     <td>{@link dev.gatehouse.internal.expression.MappingExpression}
 * <tr><td>names such as {@code integration.request.path.x}
 *     <td>{@link dev.gatehouse.internal.expression.value.ParameterName}
 * <tr><td>gateway response bodies<td>{@link dev.gatehouse.internal.expression.SubstitutionTemplate}
 * <tr><td>access log formats<td>{@link dev.gatehouse.internal.expression.AccessLogFormat}
 * <tr><td><code>${stageVariables.x}</code> in URIs and ARNs
 *     <td>{@link dev.gatehouse.internal.expression.StageVariableText}
 * <tr><td>{@code $request.header.x} of HTTP APIs
 *     <td>{@link dev.gatehouse.internal.expression.HttpMappingExpression}
 * <tr><td>selection expressions of WebSocket APIs<td>{@link dev.gatehouse.internal.expression.SelectionExpression}
 * <tr><td>a JSONPath alone<td>{@link dev.gatehouse.internal.expression.jsonpath.JsonPathQuery}
 * </table>
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
 * {@link dev.gatehouse.internal.expression.velocity.MappingTemplateException} is 500.
 */
@NullMarked
package dev.gatehouse.internal.expression;

import org.jspecify.annotations.NullMarked;
