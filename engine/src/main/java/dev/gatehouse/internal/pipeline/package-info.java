/** Here live what each call goes through: gates, responders, answers and the call itself; it must not know any feature. */
@NullMarked
package dev.gatehouse.internal.pipeline;

import org.jspecify.annotations.NullMarked;
