/** Here live the annotations for JUnit tests, and the extension that injects objects of the engine. */
@NullMarked
package dev.gatehouse.junit;

import org.jspecify.annotations.NullMarked;
