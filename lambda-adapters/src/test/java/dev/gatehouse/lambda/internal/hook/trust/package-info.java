/** Here lives what proves the JVM's trust in the certificate authority of a run; nothing depends on it. */
@NullMarked
package dev.gatehouse.lambda.internal.hook.trust;

import org.jspecify.annotations.NullMarked;
