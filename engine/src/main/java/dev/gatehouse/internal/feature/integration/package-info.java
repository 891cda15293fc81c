/** Here live the steps that answer a call: requests to backends and their answers; it depends on the pipeline and expressions. */
@NullMarked
package dev.gatehouse.internal.feature.integration;

import org.jspecify.annotations.NullMarked;
