/** Here live tests of HTTP integrations against the mock servers that users know; they depend on those and the engine. */
@NullMarked
package dev.gatehouse.backends;

import org.jspecify.annotations.NullMarked;
