/**
 * Here lives what expressions read: the messages of a call, their parameters and the variables of {@code $context}; it
 * depends on {@code json} and {@code http}; it must not know any expression.
 */
@NullMarked
package dev.gatehouse.internal.expression.value;

import org.jspecify.annotations.NullMarked;
