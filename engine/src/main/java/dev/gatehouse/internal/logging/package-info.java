/** Here lives how this jar comes to loggers; it depends on SLF4J alone; it must not know what is logged. */
@NullMarked
package dev.gatehouse.internal.logging;

import org.jspecify.annotations.NullMarked;
