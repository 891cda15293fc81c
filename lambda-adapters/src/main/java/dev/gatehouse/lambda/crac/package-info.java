/** Here live the classes behind {@code org.crac}, whose names and methods it finds by reflection, as on Lambda. */
@NullMarked
package dev.gatehouse.lambda.crac;

import org.jspecify.annotations.NullMarked;
