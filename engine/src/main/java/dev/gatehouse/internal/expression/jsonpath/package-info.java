/** Here lives JSONPath over the house's own JSON; it must not know calls or templates. */
@NullMarked
package dev.gatehouse.internal.expression.jsonpath;

import org.jspecify.annotations.NullMarked;
