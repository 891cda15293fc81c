/** Here lives who may invoke a Lambda function; it depends on the model; it must not know who wants to. */
@NullMarked
package dev.gatehouse.internal.permissions;

import org.jspecify.annotations.NullMarked;
