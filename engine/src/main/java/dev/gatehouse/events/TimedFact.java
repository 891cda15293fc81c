package dev.gatehouse.events;

import java.time.Duration;

/** A fact and when it was noted, counted from the arrival of the call. */
public record TimedFact(Duration since, Fact fact) {}
