/** Here lives what counts the things that gateways and tests could leave behind; it depends on the public API only. */
@NullMarked
package dev.gatehouse.leaks;

import org.jspecify.annotations.NullMarked;
