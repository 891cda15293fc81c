/** Here live parameters, conditions, mappings and intrinsic functions: a tree to resolved resources. */
@NullMarked
package dev.gatehouse.internal.templateimport.resolve;

import org.jspecify.annotations.NullMarked;
