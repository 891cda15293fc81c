/**
 * Here live the adapters to the servers that tests bring as backends (WireMock, both MockWebServers); each is loaded only
 * where its library is on the class path.
 */
@NullMarked
package dev.gatehouse.junit.internal.backend;

import org.jspecify.annotations.NullMarked;
