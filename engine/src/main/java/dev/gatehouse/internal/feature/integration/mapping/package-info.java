/** Here lives what all kinds of integration share: how requests and answers are mapped; it depends on expressions. */
@NullMarked
package dev.gatehouse.internal.feature.integration.mapping;

import org.jspecify.annotations.NullMarked;
