/**
 * Here live expressions: what templates write to take a value out of a call; it depends on {@code json}, {@code http}
 * and JSONPath; it must not know calls, features or mapping templates.
 *
 * <p>Everything is compiled when a stage is assembled and then used by several threads. Sources of values are plain
 * records ({@link dev.gatehouse.internal.expression.value.MappingSource}) that a feature fills for each call;
 * {@code $context} is the interface {@link dev.gatehouse.internal.expression.value.Variables}.
 *
 * <table>
 * <caption>Which type for which text</caption>
 * <tr><td>mapping templates of requests and responses (VTL)
 *     <td>{@link dev.gatehouse.internal.mappingtemplate.VelocityTemplate}
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
 */
@NullMarked
package dev.gatehouse.internal.expression;

import org.jspecify.annotations.NullMarked;
