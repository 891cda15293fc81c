/**
 * Here lives the comparison of a deployed stage with the gateway of this JVM: differences, and conformance cases of them.
 *
 * <p>What is written is free of secrets and personal names; it knows requests and answers, and nothing of how they are sent.
 */
@NullMarked
package dev.gatehouse.junit.internal.compare;

import org.jspecify.annotations.NullMarked;
