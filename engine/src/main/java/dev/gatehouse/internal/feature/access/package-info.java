/**
 * Here lives who may call: it combines an API's resource policy with what is known of the caller; it must not know keys,
 * plans or integrations.
 */
@NullMarked
package dev.gatehouse.internal.feature.access;

import org.jspecify.annotations.NullMarked;
