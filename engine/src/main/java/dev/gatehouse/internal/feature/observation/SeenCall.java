package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.expression.AccessLogFormat;
import dev.gatehouse.internal.spine.CallRecord;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.ExecutionLogEvent;
import dev.gatehouse.logs.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a stage's logs and metrics make of a call, made when somebody first looks. */
final class SeenCall implements CallRecord.Seen {

    private final Supplier<Made> maker;
    private @Nullable Made made;

    private SeenCall(Supplier<Made> maker) {
        this.maker = maker;
    }

    /** Of a call that a stage answered; {@code wanted} is the format that the test asks for, if it does. */
    static SeenCall of(LoggedCall call, StageLogging by, Optional<AccessLogFormat> wanted) {
        return new SeenCall(() -> new Made(
                by.accessLog().entry(call, wanted),
                by.executionLog().events(call),
                by.counters().of(call)));
    }

    /** Of what is counted only. */
    static SeenCall counted(Metric metric) {
        return of(new Made(Optional.empty(), List.of(), List.of(metric)));
    }

    private static SeenCall of(Made made) {
        return new SeenCall(() -> made);
    }

    synchronized Made lines() {
        Made known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    @Override
    public SeenCall made() {
        return of(lines());
    }

    /** Lines and values. */
    record Made(Optional<AccessLogEntry> access, List<ExecutionLogEvent> execution, List<Metric> metrics) {}
}
