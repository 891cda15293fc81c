/** Here lives turning refusals into answers, the only place that does; it depends on the pipeline. */
@NullMarked
package dev.gatehouse.internal.feature.responses;

import org.jspecify.annotations.NullMarked;
