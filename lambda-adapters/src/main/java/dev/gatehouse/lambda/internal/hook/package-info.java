/** Here live the few lines that the JVM's own environment calls; they end up in the boot loader and know only java.base. */
@NullMarked
package dev.gatehouse.lambda.internal.hook;

import org.jspecify.annotations.NullMarked;
