/** Here live the tests of what templates become, over the public API. */
@NullMarked
package dev.gatehouse.templates;

import org.jspecify.annotations.NullMarked;
