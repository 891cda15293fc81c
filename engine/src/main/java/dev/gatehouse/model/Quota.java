package dev.gatehouse.model;

/**
 * How many requests a key may make in a period.
 *
 * @param offset requests subtracted from the limit in the first period
 */
public record Quota(int limit, QuotaPeriod period, int offset) {}
