/** Here live API keys, usage plans and their quotas; it depends on the spine and limits; it knows no authorizer. */
@NullMarked
package dev.gatehouse.internal.feature.apikeys;

import org.jspecify.annotations.NullMarked;
