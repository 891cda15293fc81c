/** Here live the connections of functions: to what stands for a host, or nowhere; nothing leaves for the internet. */
@NullMarked
package dev.gatehouse.lambda.internal.hook.connection;

import org.jspecify.annotations.NullMarked;
