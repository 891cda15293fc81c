/** Here live tests of logs, metrics and coverage over the public API. */
@NullMarked
package dev.gatehouse.observation;

import org.jspecify.annotations.NullMarked;
