package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.expression.AccessLogFormat;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.pipeline.CallRecord;
import dev.gatehouse.internal.pipeline.CallRecords;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import dev.gatehouse.model.StageDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The logs and metrics of one test, read from the records of its calls when somebody looks.
 *
 * <p>Lines go with the calls that are not kept any more; metrics go on counting them.
 */
public final class LogStore {

    public static final StateKey<LogStore> KEY = StateKey.within(LogStore::new).emptyInRehearsal();

    private final CallRecords records;
    private final MetricTotals forgotten = new MetricTotals();
    private volatile Optional<AccessLogFormat> format = Optional.empty();

    private LogStore(State state) {
        this.records = state.get(CallRecords.KEY);
        records.onDrop(record -> logs(record).forEach(log -> log.metrics().forEach(forgotten::add)));
    }

    /** What becomes of a call by those logs, in the format that the test asks for now. */
    void saw(ReceivedCall call, LoggedCall logged, StageLogging by) {
        call.scope().see(LazyCallLog.of(logged, by, format));
    }

    /** The access logs, as they are whenever somebody looks. */
    public AccessLogs accessLogs(Supplier<List<StageDefinition>> stages) {
        return new LiveAccessLogs(this, stages);
    }

    /** The metrics, as they are whenever somebody looks. */
    public Metrics metrics() {
        return forgotten.and(() -> all(log -> log.metrics().stream()));
    }

    /** The execution logs, as they are whenever somebody looks. */
    public ExecutionLogs executionLogs() {
        return () -> all(log -> log.lines().execution().stream());
    }

    private <T> List<T> all(Function<LazyCallLog, Stream<T>> part) {
        return records.since(0).stream().flatMap(LogStore::logs).flatMap(part).toList();
    }

    private static Stream<LazyCallLog> logs(CallRecord record) {
        return record.seen().stream().filter(LazyCallLog.class::isInstance).map(LazyCallLog.class::cast);
    }

    private record LiveAccessLogs(LogStore store, Supplier<List<StageDefinition>> present) implements AccessLogs {

        @Override
        public List<AccessLogEntry> entries() {
            return store.all(log -> log.lines().access().stream());
        }

        @Override
        public Optional<String> silence() {
            List<StageDefinition> stages = present.get();
            if (store.format.isPresent()
                    || stages.stream().anyMatch(stage -> stage.accessLog().isPresent())) {
                return Optional.empty();
            }
            return Optional.of(
                    "no stage has an access log format, so no call is logged."
                            + "\n  known here:  "
                            + stages.stream()
                                    .map(it -> "stage " + it.name())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + "\n  to do:       give a stage an AccessLogSetting with a Format, or the test @AccessLog(\"…\").");
        }

        @Override
        public void useFormat(String format) {
            store.format = Optional.of(AccessLogFormat.compile(
                    ArgumentChecks.text(format, "the access log's format", "\"$context.requestId $context.status\"")));
        }
    }
}
