/**
 * Here lives what a project writes for tests against a deployed stage.
 *
 * <p>It depends on nothing else of the house.
 */
@NullMarked
package dev.gatehouse.junit.deployed;

import org.jspecify.annotations.NullMarked;
