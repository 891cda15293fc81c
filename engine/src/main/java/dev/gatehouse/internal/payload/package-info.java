/**
 * Here live the events that Lambda functions get, as integrations and as authorizers; it depends on the pipeline; it must
 * not know any feature.
 */
@NullMarked
package dev.gatehouse.internal.payload;

import org.jspecify.annotations.NullMarked;
