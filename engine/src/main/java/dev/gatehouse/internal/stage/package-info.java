/** Here live AWS's rules for settings of stages, whoever writes them; it depends on the model; it must not know templates. */
@NullMarked
package dev.gatehouse.internal.stage;

import org.jspecify.annotations.NullMarked;
