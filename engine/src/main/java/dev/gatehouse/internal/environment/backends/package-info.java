/** Here lives what stands behind integrations: origins and services of one test; it must not know the wire. */
@NullMarked
package dev.gatehouse.internal.environment.backends;

import org.jspecify.annotations.NullMarked;
