/** Here live the same events through AWS's own Java runtime and ours. */
@NullMarked
package dev.gatehouse.lambda.oracle;

import org.jspecify.annotations.NullMarked;
