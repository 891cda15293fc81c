/** Here lives seeded nonsense for all that takes text or bytes of users; it depends on the public API. */
@NullMarked
package dev.gatehouse.fuzz;

import org.jspecify.annotations.NullMarked;
