package dev.gatehouse.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A token bucket.
 *
 * @param rateLimit tokens per second
 * @param burstLimit size of the bucket
 */
public record Throttle(Optional<Double> rateLimit, OptionalInt burstLimit) {}
