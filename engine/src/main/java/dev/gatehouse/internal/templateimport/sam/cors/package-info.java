/**
 * Here lives the property Cors of SAM's APIs: the answers to preflights that it adds to a REST API's definition, and the
 * configuration that it makes of an HTTP API's.
 *
 * <p>It depends on {@code sam.definition} and {@code sam.property}; it must not know who may call.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.sam.cors;

import org.jspecify.annotations.NullMarked;
