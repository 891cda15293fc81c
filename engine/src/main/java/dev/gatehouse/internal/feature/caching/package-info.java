/** Here lives the response cache of REST stages; it depends on the pipeline and expressions. */
@NullMarked
package dev.gatehouse.internal.feature.caching;

import org.jspecify.annotations.NullMarked;
