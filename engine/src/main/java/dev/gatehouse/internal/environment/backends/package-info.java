/** Here lives what stands behind integrations: origins and services of one test; it depends on the wire client. */
@NullMarked
package dev.gatehouse.internal.environment.backends;

import org.jspecify.annotations.NullMarked;
