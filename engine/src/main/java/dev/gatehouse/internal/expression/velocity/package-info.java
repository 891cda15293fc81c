/**
 * Here live mapping templates: Velocity with AWS's variables, methods and bounds; it depends on {@code expression.value}
 * and {@code expression.jsonpath}; it must not know features.
 */
@NullMarked
package dev.gatehouse.internal.expression.velocity;

import org.jspecify.annotations.NullMarked;
