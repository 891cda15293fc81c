/** Here live the definitions of APIs as AWS names them; it depends on http; it must not know templates or state. */
@NullMarked
package dev.gatehouse.model;

import org.jspecify.annotations.NullMarked;
