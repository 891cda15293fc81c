/** Here live the logs and metrics that a test reads; it depends on model; features fill it. */
@NullMarked
package dev.gatehouse.logs;

import org.jspecify.annotations.NullMarked;
