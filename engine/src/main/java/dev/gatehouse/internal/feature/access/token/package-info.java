/** Here live tokens: those of Cognito user pools and OIDC issuers, minted and verified. */
@NullMarked
package dev.gatehouse.internal.feature.access.token;

import org.jspecify.annotations.NullMarked;
