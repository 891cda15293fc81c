/** Here live the clients with which a test calls an API; it depends on http and events; it must not know gates. */
@NullMarked
package dev.gatehouse.client;

import org.jspecify.annotations.NullMarked;
