/** Here lives the search for classes on the class path; it must not load any. */
@NullMarked
package dev.gatehouse.lambda.internal.classpath;

import org.jspecify.annotations.NullMarked;
