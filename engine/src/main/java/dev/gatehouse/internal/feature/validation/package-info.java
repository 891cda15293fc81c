/** Here lives the validation of requests: required parameters and models; it depends on schema. */
@NullMarked
package dev.gatehouse.internal.feature.validation;

import org.jspecify.annotations.NullMarked;
