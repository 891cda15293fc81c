/** Here live the tests of REST integrations through the public API: what a backend gets and what a client sees. */
@NullMarked
package dev.gatehouse.integrations;

import org.jspecify.annotations.NullMarked;
