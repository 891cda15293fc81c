/** Here live assertions in AssertJ's style about responses, sessions, logs and metrics; they only read. */
@NullMarked
package dev.gatehouse.assertions;

import org.jspecify.annotations.NullMarked;
