/** Here live logs and metrics as a test reads them; it depends on model; features fill it. */
@NullMarked
package dev.gatehouse.logs;

import org.jspecify.annotations.NullMarked;
