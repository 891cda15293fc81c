package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.expression.AccessLogFormat;
import dev.gatehouse.internal.feature.observation.LogVariables.EpochUnit;
import dev.gatehouse.internal.spine.InFlight;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.model.AccessLogSettings;

/** Writes a line for each call of a stage. */
final class AccessLog {

    private final String api;
    private final String destination;
    private final AccessLogFormat format;
    private final EpochUnit epoch;

    AccessLog(String api, AccessLogSettings settings, EpochUnit epoch) {
        this.api = api;
        this.destination =
                settings.destinationArn().substring(settings.destinationArn().lastIndexOf(':') + 1);
        this.format = AccessLogFormat.compile(settings.format());
        this.epoch = epoch;
    }

    void write(InFlight arrival, LoggedCall call) {
        boolean canary = call.context().stage().canary().orElse(false);
        String line = format.render(new LogVariables(call, epoch));
        arrival.state()
                .get(Observed.SLOT)
                .log(new AccessLogEntry(
                        api, call.context().stage().name(), canary ? destination + "/Canary" : destination, line));
    }
}
