/** Here lives what stands behind the clients of tests; it depends on client, http and events; it must not know gates. */
@NullMarked
package dev.gatehouse.internal.client;

import org.jspecify.annotations.NullMarked;
