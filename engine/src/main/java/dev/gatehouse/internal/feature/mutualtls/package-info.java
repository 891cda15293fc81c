/** Here lives the check of client certificates at custom domains; it depends on the pipeline; it must not know sockets. */
@NullMarked
package dev.gatehouse.internal.feature.mutualtls;

import org.jspecify.annotations.NullMarked;
