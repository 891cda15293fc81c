/** Here live access logs, execution logs and metrics; it reads the journal and depends on the pipeline and expressions. */
@NullMarked
package dev.gatehouse.internal.feature.observation;

import org.jspecify.annotations.NullMarked;
