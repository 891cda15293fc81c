/**
 * Here live the claims of tokens that a route may leave unread; it depends on the mutants' places alone, and knows neither templates
 * nor gates.
 */
@NullMarked
package dev.gatehouse.internal.claims;

import org.jspecify.annotations.NullMarked;
