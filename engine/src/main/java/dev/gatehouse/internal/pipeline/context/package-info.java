/**
 * Here lives what is known about a call on its way, as {@code $context} shows it: its request, stage, route, caller and
 * connection; it must not know gates or features.
 */
@NullMarked
package dev.gatehouse.internal.pipeline.context;

import org.jspecify.annotations.NullMarked;
