/** Here lives what HTTP and AWS service integrations share: addresses and calls; it depends on mapping. */
@NullMarked
package dev.gatehouse.internal.feature.integration.backend;

import org.jspecify.annotations.NullMarked;
