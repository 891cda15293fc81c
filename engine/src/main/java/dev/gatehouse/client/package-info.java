/** Here live the clients that a test calls with; it depends on http and events; it must not know gates. */
@NullMarked
package dev.gatehouse.client;

import org.jspecify.annotations.NullMarked;
