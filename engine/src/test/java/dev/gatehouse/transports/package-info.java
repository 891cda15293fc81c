/** Here live the contracts that hold in process and over a socket alike; they depend on the public API only. */
@NullMarked
package dev.gatehouse.transports;

import org.jspecify.annotations.NullMarked;
