/** Here lives what CloudFormation refuses of a template's form; it depends on {@code read}; it must not know values. */
@NullMarked
package dev.gatehouse.internal.templateimport.resolve.check;

import org.jspecify.annotations.NullMarked;
