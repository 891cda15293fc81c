/** Here lives the rerouting of what handlers ask of AWS by its SDK; without the SDK nothing here is loaded. */
@NullMarked
package dev.gatehouse.lambda.internal.sdk;

import org.jspecify.annotations.NullMarked;
