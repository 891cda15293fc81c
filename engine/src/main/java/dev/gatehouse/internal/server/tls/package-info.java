/** Here live TLS contexts and generated certificates; it depends on the JDK alone. */
@NullMarked
package dev.gatehouse.internal.server.tls;

import org.jspecify.annotations.NullMarked;
