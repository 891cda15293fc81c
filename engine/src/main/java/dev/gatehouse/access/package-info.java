/** Here lives who may call what, as the template says it; it depends on the model alone. */
@NullMarked
package dev.gatehouse.access;

import org.jspecify.annotations.NullMarked;
