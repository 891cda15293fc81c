package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.expression.AccessLogFormat;
import dev.gatehouse.internal.feature.observation.StageLogging.Sighting;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogEvent;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.logs.Metrics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was logged and counted in one test.
 *
 * <p>Lines and values are made when somebody looks, so that a test that looks at none pays for none.
 */
public final class LogStore {

    public static final Slot<LogStore> SLOT = Slot.of(LogStore::new);

    private static final int MOST_UNREAD = 10_000;

    private final Deque<Sighting> unread = new ArrayDeque<>();
    private final List<AccessLogEntry> accessLog = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<ExecutionLogEvent> executionLog = new ArrayList<>();
    private Optional<AccessLogFormat> format = Optional.empty();

    private LogStore() {}

    synchronized void saw(Sighting sighting) {
        unread.addLast(sighting);
        if (unread.size() > MOST_UNREAD) {
            read(unread.removeFirst());
        }
    }

    synchronized void count(Metric metric) {
        readAll();
        metrics.add(metric);
    }

    /** The access logs, as they are whenever somebody looks. */
    public AccessLogs accessLogs() {
        return new LiveAccessLogs(this);
    }

    /** The metrics, as they are whenever somebody looks. */
    public Metrics metrics() {
        return this::metricsSoFar;
    }

    /** The execution logs, as they are whenever somebody looks. */
    public ExecutionLogs executionLogs() {
        return this::executionLogSoFar;
    }

    private synchronized List<ExecutionLogEvent> executionLogSoFar() {
        readAll();
        return List.copyOf(executionLog);
    }

    private synchronized List<AccessLogEntry> accessLogSoFar() {
        readAll();
        return List.copyOf(accessLog);
    }

    private synchronized List<Metric> metricsSoFar() {
        readAll();
        return List.copyOf(metrics);
    }

    private synchronized void useFormat(String wanted) {
        readAll();
        format = Optional.of(AccessLogFormat.compile(wanted));
    }

    private void readAll() {
        while (!unread.isEmpty()) {
            read(unread.removeFirst());
        }
    }

    private void read(Sighting sighting) {
        sighting.observer().accessLog().entry(sighting.call(), format).ifPresent(accessLog::add);
        executionLog.addAll(sighting.observer().executionLog().events(sighting.call()));
        metrics.addAll(sighting.observer().counters().of(sighting.call()));
    }

    private record LiveAccessLogs(LogStore observed) implements AccessLogs {

        @Override
        public List<AccessLogEntry> entries() {
            return observed.accessLogSoFar();
        }

        @Override
        public void useFormat(String format) {
            observed.useFormat(format);
        }
    }
}
