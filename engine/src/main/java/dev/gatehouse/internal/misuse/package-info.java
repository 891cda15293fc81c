/** Here live the words for what a test or a template can't mean; it depends on nothing; it must not know who asks. */
@NullMarked
package dev.gatehouse.internal.misuse;

import org.jspecify.annotations.NullMarked;
