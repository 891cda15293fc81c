/** Here lives the one JSON value and its codec; it depends on Jackson; it must not know API Gateway. */
@NullMarked
package dev.gatehouse.internal.json;

import org.jspecify.annotations.NullMarked;
