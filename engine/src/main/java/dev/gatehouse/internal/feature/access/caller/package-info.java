/** Here lives what every way of finding out the caller shares: its verdict, ARNs, condition keys and AWS's words. */
@NullMarked
package dev.gatehouse.internal.feature.access.caller;

import org.jspecify.annotations.NullMarked;
