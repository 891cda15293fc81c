/**
 * Here lives guard mutation: after the tests of a run, those that call a guarded route run again, each time with one
 * guard of the template taken away; it depends on the engine's mutants and JUnit's launcher.
 */
@NullMarked
package dev.gatehouse.junit.internal.mutation;

import org.jspecify.annotations.NullMarked;
