package dev.gatehouse.internal.feature.throttling;

import dev.gatehouse.events.ThrottleExceeded.Level;
import dev.gatehouse.internal.limits.Limit;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.Throttle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The limit of a method or route, and what of the template gives it. */
record MethodThrottle(Level level, Limit limit, Location location) {

    /** What the stage's method settings say of a method; empty if none throttles it. */
    static Optional<MethodThrottle> of(RestMethod method) {
        List<MethodSetting> fitting = method.stage().methodSettings().stream()
                .filter(setting -> setting.throttle().isPresent())
                .filter(setting -> fits(setting, method))
                .sorted(Comparator.comparingInt(MethodThrottle::wildcards))
                .toList();
        Optional<Throttle> merged = Optional.empty();
        for (MethodSetting setting : fitting) {
            merged = merge(merged, setting.throttle());
        }
        return merged.map(throttle -> from(fitting.get(0), throttle));
    }

    private static MethodThrottle from(MethodSetting mostSpecific, Throttle throttle) {
        Level level = wildcards(mostSpecific) == 0 ? Level.METHOD : Level.STAGE;
        return new MethodThrottle(level, Limit.of(throttle), mostSpecific.location());
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

    private static boolean fits(MethodSetting setting, RestMethod method) {
        return (anyPath(setting)
                        || setting.resourcePath().equals(method.resource().path()))
                && (anyMethod(setting)
                        || setting.httpMethod().equals(method.method().httpMethod()));
    }

    // a setting for one path is more specific than one for one method
    private static int wildcards(MethodSetting setting) {
        return (anyPath(setting) ? 2 : 0) + (anyMethod(setting) ? 1 : 0);
    }

    private static boolean anyPath(MethodSetting setting) {
        return setting.resourcePath().equals("/*") || setting.resourcePath().equals("*");
    }

    private static boolean anyMethod(MethodSetting setting) {
        return setting.httpMethod().equals("*");
    }
}
