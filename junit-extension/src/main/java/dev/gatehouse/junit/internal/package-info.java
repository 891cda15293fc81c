/**
 * Here lives what {@code @ApiGatewayTest} does behind its annotations: the gateways of a run, their functions and what is
 * injected into tests; it depends on {@code junit.internal.settings} and {@code junit.internal.backend}.
 */
@NullMarked
package dev.gatehouse.junit.internal;

import org.jspecify.annotations.NullMarked;
