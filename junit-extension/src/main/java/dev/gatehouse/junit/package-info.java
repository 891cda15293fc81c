/** Here lives what a JUnit test writes: annotations, and the extension that injects what the engine has. */
@NullMarked
package dev.gatehouse.junit;

import org.jspecify.annotations.NullMarked;
