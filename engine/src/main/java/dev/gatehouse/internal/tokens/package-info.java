/**
 * Here lives what a route may leave unread in a token; it depends on the mutants' places alone, and knows neither templates
 * nor gates.
 */
@NullMarked
package dev.gatehouse.internal.tokens;

import org.jspecify.annotations.NullMarked;
