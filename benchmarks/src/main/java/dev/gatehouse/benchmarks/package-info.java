/** Here live measurements; they depend on everything and nothing depends on them. */
@NullMarked
package dev.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
