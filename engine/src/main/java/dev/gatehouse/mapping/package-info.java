/** Here lives the renderer of single mapping templates; it depends on expressions; it needs no gateway. */
@NullMarked
package dev.gatehouse.mapping;

import org.jspecify.annotations.NullMarked;
