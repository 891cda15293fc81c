/**
 * Here live targets: what injected clients send goes to a deployed stage instead of the gateway of this JVM.
 *
 * <p>It depends on the clients of the engine and on its wire client; it must not know how JUnit injects.
 */
@NullMarked
package dev.gatehouse.junit.internal.deployed;

import org.jspecify.annotations.NullMarked;
