/** Here lives which deployment of a stage serves a call: the stage's own or its canary; it depends on the pipeline. */
@NullMarked
package dev.gatehouse.internal.feature.deployment;

import org.jspecify.annotations.NullMarked;
