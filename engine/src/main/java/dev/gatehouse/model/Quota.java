package dev.gatehouse.model;

/**
 * How many requests a key may make in a period.
 *
 * @param limit requests per period
 * @param period day, week or month, in UTC
 * @param offset requests subtracted from the limit in the first period
 */
public record Quota(int limit, QuotaPeriod period, int offset) {}
