package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.logs.Metrics;
import java.util.ArrayList;
import java.util.List;

/** What was logged and counted in one test. */
public final class Observed {

    public static final Slot<Observed> SLOT = Slot.of(Observed::new);

    private final List<AccessLogEntry> accessLog = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();

    private Observed() {}

    synchronized void log(AccessLogEntry entry) {
        accessLog.add(entry);
    }

    synchronized void count(List<Metric> values) {
        metrics.addAll(values);
    }

    /** The access logs, as they are whenever somebody looks. */
    public AccessLogs accessLogs() {
        return this::accessLogSoFar;
    }

    /** The metrics, as they are whenever somebody looks. */
    public Metrics metrics() {
        return this::metricsSoFar;
    }

    private synchronized List<AccessLogEntry> accessLogSoFar() {
        return List.copyOf(accessLog);
    }

    private synchronized List<Metric> metricsSoFar() {
        return List.copyOf(metrics);
    }
}
