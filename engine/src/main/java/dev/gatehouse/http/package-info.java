/** Here live HTTP requests and responses as values; it depends on nothing; it must not know API Gateway. */
@NullMarked
package dev.gatehouse.http;

import org.jspecify.annotations.NullMarked;
