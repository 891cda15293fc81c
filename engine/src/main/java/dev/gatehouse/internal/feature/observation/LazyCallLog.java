package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.expression.AccessLogFormat;
import dev.gatehouse.internal.pipeline.CallRecord;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.ExecutionLogEvent;
import dev.gatehouse.logs.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a stage's logs and metrics make of a call, made when somebody first looks. */
final class LazyCallLog implements CallRecord.Seen {

    private final Supplier<Made> maker;
    private final Supplier<List<Metric>> counted;
    private @Nullable Made made;

    private LazyCallLog(Supplier<Made> maker, Supplier<List<Metric>> counted) {
        this.maker = maker;
        this.counted = counted;
    }

    /** Of a call that a stage answered; {@code wanted} is the format that the test asks for, if it does. */
    static LazyCallLog of(LoggedCall call, StageLogging by, Optional<AccessLogFormat> wanted) {
        return new LazyCallLog(
                () -> new Made(
                        by.accessLog().entry(call, wanted),
                        by.executionLog().events(call),
                        by.counters().of(call)),
                () -> by.counters().of(call));
    }

    /** Of what is counted only. */
    static LazyCallLog counted(Metric metric) {
        return of(new Made(Optional.empty(), List.of(), List.of(metric)));
    }

    private static LazyCallLog of(Made made) {
        return new LazyCallLog(() -> made, made::metrics);
    }

    synchronized Made lines() {
        Made known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** The values alone; lines that nobody has looked at are not made for them. */
    synchronized List<Metric> metrics() {
        Made known = made;
        return known == null ? counted.get() : known.metrics();
    }

    @Override
    public LazyCallLog made() {
        return of(lines());
    }

    /** Lines and values. */
    record Made(Optional<AccessLogEntry> access, List<ExecutionLogEvent> execution, List<Metric> metrics) {}
}
