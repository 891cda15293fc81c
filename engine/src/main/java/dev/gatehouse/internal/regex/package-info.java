/** Here live regular expressions of users, run so that they end; it depends on the JDK only; it must not know who asks. */
@NullMarked
package dev.gatehouse.internal.regex;

import org.jspecify.annotations.NullMarked;
