package dev.gatehouse.internal.feature.throttling;

import dev.gatehouse.events.ThrottleExceeded.Level;
import dev.gatehouse.internal.environment.RateLimit;
import dev.gatehouse.internal.pipeline.MethodSettings;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.Throttle;
import java.util.List;
import java.util.Optional;

/** The limit of a method or route, and what of the template gives it. */
record MethodThrottle(Level level, RateLimit limit, Location location) {

    /** What the stage's method settings say of a method; empty if none throttles it. */
    static Optional<MethodThrottle> of(RestMethod method) {
        List<MethodSetting> fitting = MethodSettings.of(method).fitting().stream()
                .filter(setting -> setting.throttle().isPresent())
                .toList();
        Optional<Throttle> merged = Optional.empty();
        for (MethodSetting setting : fitting) {
            merged = merge(merged, setting.throttle());
        }
        return merged.map(throttle -> from(fitting.get(0), throttle));
    }

    private static MethodThrottle from(MethodSetting mostSpecific, Throttle throttle) {
        Level level = MethodSettings.isOfOneMethod(mostSpecific) ? Level.METHOD : Level.STAGE;
        return new MethodThrottle(level, RateLimit.of(throttle), mostSpecific.location());
    }

    /** The first, with what it leaves out taken from the second. */
    static Optional<Throttle> merge(Optional<Throttle> specific, Optional<Throttle> general) {
        if (specific.isEmpty() || general.isEmpty()) {
            return specific.or(() -> general);
        }
        Throttle first = specific.get();
        Throttle second = general.get();
        return Optional.of(new Throttle(
                first.rateLimit().or(second::rateLimit),
                first.burstLimit().isPresent() ? first.burstLimit() : second.burstLimit()));
    }
}
