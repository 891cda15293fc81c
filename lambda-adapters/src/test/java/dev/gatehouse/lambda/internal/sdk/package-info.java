/** Here live the tests of what the rerouting of the AWS SDK makes of host names. */
@NullMarked
package dev.gatehouse.lambda.internal.sdk;

import org.jspecify.annotations.NullMarked;
