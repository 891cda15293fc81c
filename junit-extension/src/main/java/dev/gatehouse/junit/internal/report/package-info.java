/**
 * Here lives the result of a run: API coverage of all tests and forks together, and the report; it depends on the
 * engine's facts; it must not know how tests get their gateways.
 */
@NullMarked
package dev.gatehouse.junit.internal.report;

import org.jspecify.annotations.NullMarked;
