/** Here lives reading: YAML or JSON text to a tree with line and column; only it knows the YAML library. */
@NullMarked
package dev.gatehouse.internal.templateimport.read;

import org.jspecify.annotations.NullMarked;
