/**
 * Here live variables, mapping templates and mapping expressions; it depends on {@code json}, {@code http}, Velocity and
 * JSONPath; it must not know calls or features.
 */
@NullMarked
package dev.gatehouse.internal.expression;

import org.jspecify.annotations.NullMarked;
