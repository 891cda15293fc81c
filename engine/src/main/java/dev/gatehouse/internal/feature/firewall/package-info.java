/** Here lives what stands for AWS WAF before a stage; it depends on the pipeline; it must not know other features. */
@NullMarked
package dev.gatehouse.internal.feature.firewall;

import org.jspecify.annotations.NullMarked;
