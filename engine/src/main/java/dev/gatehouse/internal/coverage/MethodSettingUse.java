package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.StageDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Whether cache settings of a REST API's stages gave hits and misses, and whether their throttles refused. */
record MethodSettingUse(List<StageDefinition> stages) implements Aspect {

    MethodSettingUse {
        stages = List.copyOf(stages);
    }

    @Override
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (StageDefinition stage : stages) {
            stage.methodSettings().stream()
                    .filter(setting -> caches(stage, setting))
                    .forEach(setting -> {
                        points.add(point(CoverageKind.CACHE, stage, setting, "hit"));
                        points.add(point(CoverageKind.CACHE, stage, setting, "miss"));
                    });
            stage.methodSettings().stream()
                    .filter(MethodSettingUse::throttles)
                    .forEach(setting -> points.add(point(CoverageKind.THROTTLE, stage, setting, "refused")));
        }
        return points;
    }

    @Override
    public List<Point> exercised(Call call) {
        List<Point> points = new ArrayList<>();
        stages.stream()
                .filter(stage -> stage.name().equals(call.exchange().stage()))
                .forEach(stage -> {
                    call.exchange().last(CacheLookup.class).ifPresent(lookup -> {
                        String outcome = lookup.outcome() == CacheLookup.Outcome.HIT ? "hit" : "miss";
                        effective(stage, call, setting -> caches(stage, setting))
                                .forEach(setting -> points.add(point(CoverageKind.CACHE, stage, setting, outcome)));
                    });
                    if (call.exchange().facts(ThrottleExceeded.class).stream()
                            .anyMatch(it -> it.gate() == GateName.THROTTLING)) {
                        effective(stage, call, MethodSettingUse::throttles)
                                .forEach(
                                        setting -> points.add(point(CoverageKind.THROTTLE, stage, setting, "refused")));
                    }
                });
        return points;
    }

    private static List<MethodSetting> effective(StageDefinition stage, Call call, Predicate<MethodSetting> wanted) {
        return stage.methodSettings().stream()
                .filter(wanted)
                .filter(setting -> fits(setting, call.route()))
                .min(Comparator.comparingInt(MethodSettingUse::wildcards))
                .stream()
                .toList();
    }

    private static boolean fits(MethodSetting setting, String route) {
        int blank = route.indexOf(' ');
        String path = route.substring(blank + 1);
        return (anyPath(setting) || setting.resourcePath().equals(path))
                && (anyMethod(setting) || route.startsWith(setting.httpMethod() + " "));
    }

    private static boolean caches(StageDefinition stage, MethodSetting setting) {
        return stage.cacheClusterEnabled() && setting.cachingEnabled().orElse(false);
    }

    private static boolean throttles(MethodSetting setting) {
        return setting.throttle().isPresent();
    }

    private static int wildcards(MethodSetting setting) {
        return (anyPath(setting) ? 2 : 0) + (anyMethod(setting) ? 1 : 0);
    }

    private static boolean anyPath(MethodSetting setting) {
        return setting.resourcePath().equals("/*") || setting.resourcePath().equals("*");
    }

    private static boolean anyMethod(MethodSetting setting) {
        return setting.httpMethod().equals("*");
    }

    private static Point point(CoverageKind kind, StageDefinition stage, MethodSetting setting, String outcome) {
        String method = anyMethod(setting) ? "*" : setting.httpMethod();
        String path = anyPath(setting) ? "/*" : setting.resourcePath();
        Location location = setting.location();
        return new Point(kind, stage.name() + ": " + method + " " + path, outcome, location);
    }
}
