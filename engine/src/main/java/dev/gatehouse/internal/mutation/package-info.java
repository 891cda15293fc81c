/** Here live the mutants of a template's guards; it depends on the model, json and tokens; it must not know gates or tests. */
@NullMarked
package dev.gatehouse.internal.mutation;

import org.jspecify.annotations.NullMarked;
