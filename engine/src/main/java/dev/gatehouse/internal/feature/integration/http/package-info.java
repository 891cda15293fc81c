/** Here live the integrations with HTTP endpoints; it depends on mapping and backend. */
@NullMarked
package dev.gatehouse.internal.feature.integration.http;

import org.jspecify.annotations.NullMarked;
