package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.logs.Metric;
import java.util.List;

/** Turns an answered call into metric values. */
@FunctionalInterface
interface Counters {

    List<Metric> of(LoggedCall call);
}
