/** Here lives what happened to a call, as facts; it depends on model and http; it must not know who reads it. */
@NullMarked
package dev.gatehouse.events;

import org.jspecify.annotations.NullMarked;
