/** Here live the Lambda integrations of REST APIs; it depends on the pipeline and payloads. */
@NullMarked
package dev.gatehouse.internal.feature.integration.lambda;

import org.jspecify.annotations.NullMarked;
