/** Here live the throttles of stages, methods, routes and the account; it depends on the spine and limits; it knows no plans. */
@NullMarked
package dev.gatehouse.internal.feature.throttling;

import org.jspecify.annotations.NullMarked;
