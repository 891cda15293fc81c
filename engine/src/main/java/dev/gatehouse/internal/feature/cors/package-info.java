/** Here lives the CORS configuration of HTTP APIs; it depends on the pipeline; REST APIs answer OPTIONS by ordinary methods. */
@NullMarked
package dev.gatehouse.internal.feature.cors;

import org.jspecify.annotations.NullMarked;
