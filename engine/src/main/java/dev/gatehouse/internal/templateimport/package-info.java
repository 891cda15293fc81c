/** Here lives the way from template text to definitions, pass by pass; it must not know state or gates. */
@NullMarked
package dev.gatehouse.internal.templateimport;

import org.jspecify.annotations.NullMarked;
