/**
 * Here lives what an API documents of its answers: response models and the schemas of an OpenAPI definition; it depends
 * on the model, on facts and on the schema validator; it must not know who asks.
 */
@NullMarked
package dev.gatehouse.internal.responsecontract;

import org.jspecify.annotations.NullMarked;
