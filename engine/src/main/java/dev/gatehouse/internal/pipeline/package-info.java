/** Here live gate, step, answer and call, the shape of every way; it must not know any feature. */
@NullMarked
package dev.gatehouse.internal.pipeline;

import org.jspecify.annotations.NullMarked;
