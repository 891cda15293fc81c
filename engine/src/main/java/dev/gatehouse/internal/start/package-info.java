/**
 * Here lives the start of a gateway: what a user asked for, whether all of it meets something, and the environment of each
 * test; it depends on the import and on the assembly, and must not know who asks.
 */
@NullMarked
package dev.gatehouse.internal.start;

import org.jspecify.annotations.NullMarked;
