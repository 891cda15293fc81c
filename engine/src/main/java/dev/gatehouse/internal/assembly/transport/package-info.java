/** Here live the ways into a running gateway, in process and over sockets; it depends on assembly and server; no gate may know it. */
@NullMarked
package dev.gatehouse.internal.assembly.transport;

import org.jspecify.annotations.NullMarked;
