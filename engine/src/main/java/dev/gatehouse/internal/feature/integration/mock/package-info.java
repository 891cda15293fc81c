/** Here lives the integration without a backend; it depends on mapping. */
@NullMarked
package dev.gatehouse.internal.feature.integration.mock;

import org.jspecify.annotations.NullMarked;
