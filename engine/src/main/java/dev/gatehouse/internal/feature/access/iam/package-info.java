/** Here live signatures of version 4, made and verified, and the AWS identities behind them. */
@NullMarked
package dev.gatehouse.internal.feature.access.iam;

import org.jspecify.annotations.NullMarked;
