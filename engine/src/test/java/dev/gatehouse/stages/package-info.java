/** Here live the tests of stages: variables, caches, canaries, endpoints and domains, by the public API. */
@NullMarked
package dev.gatehouse.stages;

import org.jspecify.annotations.NullMarked;
