package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.expression.AccessLogFormat;
import dev.gatehouse.internal.feature.observation.LogVariables.EpochUnit;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.model.AccessLogSettings;
import java.util.Optional;

/** Makes a line of each call of a stage that has a format, or was given one by the test. */
final class AccessLogLines {

    private final String api;
    private final String destination;
    private final Optional<AccessLogFormat> format;
    private final EpochUnit epoch;

    AccessLogLines(String api, Optional<AccessLogSettings> settings, EpochUnit epoch) {
        this.api = api;
        this.destination = settings.map(AccessLogSettings::destinationArn)
                .map(AccessLogLines::name)
                .orElse("");
        this.format = settings.map(AccessLogSettings::format).map(AccessLogFormat::compile);
        this.epoch = epoch;
    }

    /** The line of a call; {@code wanted} stands over the stage's own format. */
    Optional<AccessLogEntry> entry(LoggedCall call, Optional<AccessLogFormat> wanted) {
        return wanted.or(() -> format)
                .map(it -> new AccessLogEntry(
                        api,
                        call.context().stage().name(),
                        call.context().ids().requestId(),
                        destination(call),
                        it.render(new LogVariables(call, epoch))));
    }

    private String destination(LoggedCall call) {
        boolean canary = call.context().stage().canary().orElse(false);
        return canary ? destination + "/Canary" : destination;
    }

    // the ARN of a log group, as its attribute gives it, ends in ":*"
    private static String name(String arn) {
        String group = arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
        return group.substring(group.lastIndexOf(':') + 1);
    }
}
