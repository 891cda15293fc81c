/** Here lives what server and client share about bytes: header text, framing, event loops; it depends on Netty. */
@NullMarked
package dev.gatehouse.internal.server.codec;

import org.jspecify.annotations.NullMarked;
