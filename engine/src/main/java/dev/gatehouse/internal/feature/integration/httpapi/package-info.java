/** Here live the integrations of HTTP APIs; it depends on the pipeline and payloads. */
@NullMarked
package dev.gatehouse.internal.feature.integration.httpapi;

import org.jspecify.annotations.NullMarked;
