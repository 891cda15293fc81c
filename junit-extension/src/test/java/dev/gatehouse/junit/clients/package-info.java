/** Here live tests of typed clients: both libraries, in process and over a socket. */
@NullMarked
package dev.gatehouse.junit.clients;

import org.jspecify.annotations.NullMarked;
