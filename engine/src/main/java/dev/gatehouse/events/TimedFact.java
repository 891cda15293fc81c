package dev.gatehouse.events;

import java.time.Duration;

/**
 * A fact and when it was noted, counted from the arrival of the call.
 *
 * @param since real time from the arrival of the call
 * @param fact what happened
 */
public record TimedFact(Duration since, Fact fact) {}
