/** Here lives the integration with AWS services; it depends on mapping and backend. */
@NullMarked
package dev.gatehouse.internal.feature.integration.service;

import org.jspecify.annotations.NullMarked;
