/** Here live the tests of who may call, over the public API. */
@NullMarked
package dev.gatehouse.access;

import org.jspecify.annotations.NullMarked;
