/** Here lives the socket transport of a running gateway; it depends on assembly and server; no gate may know it. */
@NullMarked
package dev.gatehouse.internal.assembly.transport;

import org.jspecify.annotations.NullMarked;
