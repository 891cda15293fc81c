/** Here live the throttles of stages, methods, routes and the account; it depends on the pipeline and token buckets; it knows no plans. */
@NullMarked
package dev.gatehouse.internal.feature.throttling;

import org.jspecify.annotations.NullMarked;
