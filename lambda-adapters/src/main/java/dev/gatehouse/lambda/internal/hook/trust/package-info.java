/** Here lives the certificate authority of a run and the JVM's trust in it; it depends on the engine's certificates. */
@NullMarked
package dev.gatehouse.lambda.internal.hook.trust;

import org.jspecify.annotations.NullMarked;
