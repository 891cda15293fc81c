/**
 * Here live the models of API Gateway, JSON schemas of draft 4; it depends on {@code json}; it must not know calls or
 * features.
 *
 * <p>Compile a model when a stage is assembled and refuse the start if that fails; validate each body:
 *
 * <pre>{@code
 * JsonSchema schema = JsonSchema.compile(model.schema(), name -> Optional.ofNullable(schemasByName.get(name)));
 * List<String> violations = schema.validate(json);              // none: valid
 * violations.toString();                                        // $context.error.validationErrorString
 * }</pre>
 *
 * <p>The texts are those that AWS shows, which are those of the library json-schema-validator of java-json-tools:
 * {@code [object has missing required properties (["email","password"])]}. A body that is missing or no JSON violates
 * every model: {@link dev.gatehouse.internal.schema.JsonSchema#UNREADABLE_BODY}.
 */
@NullMarked
package dev.gatehouse.internal.schema;

import org.jspecify.annotations.NullMarked;
