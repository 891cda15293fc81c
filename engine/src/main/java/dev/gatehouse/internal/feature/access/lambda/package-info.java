/** Here live Lambda authorizers of every kind of API, and the answers that are cached as policies. */
@NullMarked
package dev.gatehouse.internal.feature.access.lambda;

import org.jspecify.annotations.NullMarked;
