/** Here live the controls over a running gateway; it depends on model and http; features implement it. */
@NullMarked
package dev.gatehouse.control;

import org.jspecify.annotations.NullMarked;
