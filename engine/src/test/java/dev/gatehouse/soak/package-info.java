/** Here lives traffic of every kind that a gateway must stand for long; it depends on the public API only. */
@NullMarked
package dev.gatehouse.soak;

import org.jspecify.annotations.NullMarked;
