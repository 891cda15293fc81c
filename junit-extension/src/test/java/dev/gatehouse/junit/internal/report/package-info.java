/** Here live the tests of what is left after a run, in forks and in a browser. */
@NullMarked
package dev.gatehouse.junit.internal.report;

import org.jspecify.annotations.NullMarked;
