/** Here lives the compression of payloads, both ways; it depends on the pipeline. */
@NullMarked
package dev.gatehouse.internal.feature.compression;

import org.jspecify.annotations.NullMarked;
