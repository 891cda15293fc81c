/** Here live time, chance, ids, functions and backends of one test, and its state; only it asks the JVM for these. */
@NullMarked
package dev.gatehouse.internal.environment;

import org.jspecify.annotations.NullMarked;
