/** Here live the tests of service integrations against real services, started in the test's JVM. */
@NullMarked
package dev.gatehouse.lambda.services;

import org.jspecify.annotations.NullMarked;
