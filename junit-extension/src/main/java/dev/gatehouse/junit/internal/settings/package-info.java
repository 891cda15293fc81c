/**
 * Here lives how a test class's settings are read: annotations, configuration parameters and the template that is found;
 * it must not know how a gateway is started.
 */
@NullMarked
package dev.gatehouse.junit.internal.settings;

import org.jspecify.annotations.NullMarked;
