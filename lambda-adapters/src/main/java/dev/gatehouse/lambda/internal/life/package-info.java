/** Here lives the life of function instances: their threads, time-outs and contexts; handlers come ready to be called. */
@NullMarked
package dev.gatehouse.lambda.internal.life;

import org.jspecify.annotations.NullMarked;
