/** Here live the controls of a running gateway; it depends on model and http; features implement it. */
@NullMarked
package dev.gatehouse.control;

import org.jspecify.annotations.NullMarked;
