/** Here the pages of {@code docs/} become a site; it depends on no other module and is no part of a release. */
@NullMarked
package dev.gatehouse.guide;

import org.jspecify.annotations.NullMarked;
