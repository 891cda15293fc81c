/** Here lives the list of who may call what; it reads definitions and decides nothing. */
@NullMarked
package dev.gatehouse.internal.access;

import org.jspecify.annotations.NullMarked;
