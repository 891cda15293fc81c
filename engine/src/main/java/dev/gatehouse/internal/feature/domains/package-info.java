/** Here lives what custom domains decide: which API answers, and whose certificate is trusted; it depends on the model. */
@NullMarked
package dev.gatehouse.internal.feature.domains;

import org.jspecify.annotations.NullMarked;
