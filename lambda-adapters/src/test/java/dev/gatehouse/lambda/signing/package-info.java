/** Here live tests of the gateway's verification of signatures against AWS's own signers. */
@NullMarked
package dev.gatehouse.lambda.signing;

import org.jspecify.annotations.NullMarked;
