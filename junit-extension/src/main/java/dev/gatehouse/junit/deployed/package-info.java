/**
 * Here lives what a project implements for tests against a deployed stage.
 *
 * <p>It depends on nothing else of Gatehouse.
 */
@NullMarked
package dev.gatehouse.junit.deployed;

import org.jspecify.annotations.NullMarked;
