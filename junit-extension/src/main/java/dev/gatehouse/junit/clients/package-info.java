/**
 * Here live typed clients: interfaces of Retrofit and of Spring that call a stage; a library is used only if a test
 * class has an interface with its annotations.
 */
@NullMarked
package dev.gatehouse.junit.clients;

import org.jspecify.annotations.NullMarked;
