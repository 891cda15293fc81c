/**
 * Here live SAM's authorizers, key requirements and resource policies.
 *
 * <p>It depends on {@code sam.definition}; it must not know what events bring.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.sam.auth;

import org.jspecify.annotations.NullMarked;
