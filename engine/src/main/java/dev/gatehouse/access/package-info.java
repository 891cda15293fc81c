/** Here lives who may call each route, as the template defines it; it depends on the model alone. */
@NullMarked
package dev.gatehouse.access;

import org.jspecify.annotations.NullMarked;
