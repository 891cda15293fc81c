/** Here live API keys, usage plans and their quotas; it depends on the pipeline and token buckets; it knows no authorizer. */
@NullMarked
package dev.gatehouse.internal.feature.apikeys;

import org.jspecify.annotations.NullMarked;
