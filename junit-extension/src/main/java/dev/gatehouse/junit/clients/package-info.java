/**
 * Here live typed clients: interfaces of Retrofit and of Spring, answered by a stage; each library is looked at only where
 * a test class has an interface with its annotations.
 */
@NullMarked
package dev.gatehouse.junit.clients;

import org.jspecify.annotations.NullMarked;
