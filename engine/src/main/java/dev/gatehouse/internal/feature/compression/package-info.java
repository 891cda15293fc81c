/** Here lives the compression of payloads, both ways; it depends on the spine. */
@NullMarked
package dev.gatehouse.internal.feature.compression;

import org.jspecify.annotations.NullMarked;
