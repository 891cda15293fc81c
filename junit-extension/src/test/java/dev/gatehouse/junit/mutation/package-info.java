/** Here are the tests of guard mutation, over JUnit's testkit. */
@NullMarked
package dev.gatehouse.junit.mutation;

import org.jspecify.annotations.NullMarked;
