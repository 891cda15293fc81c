package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of a call a stage logs.
 *
 * @param dataTrace whether every request is logged in detail, even where only errors are
 */
record ExecutionLevel(boolean errors, boolean info, boolean dataTrace) {

    private static final String OFF = "OFF";

    /** Of a REST method: each property by the most specific setting that has it. */
    static ExecutionLevel ofMethod(StageDefinition stage, RouteContext route) {
        return of(
                setting(stage, route, MethodSetting::loggingLevel).orElse(OFF),
                setting(stage, route, MethodSetting::dataTraceEnabled).orElse(false));
    }

    /** Of a WebSocket route: its own settings before the stage's default ones. */
    static ExecutionLevel ofRoute(StageDefinition stage, RouteContext route) {
        Optional<RouteSettings> own = Optional.ofNullable(stage.routeSettings().get(route.routeKey()));
        RouteSettings all = stage.defaultRouteSettings();
        return of(
                own.flatMap(RouteSettings::loggingLevel).or(all::loggingLevel).orElse(OFF),
                own.flatMap(RouteSettings::dataTraceEnabled)
                        .or(all::dataTraceEnabled)
                        .orElse(false));
    }

    private static ExecutionLevel of(String level, boolean dataTrace) {
        boolean on = !level.equals(OFF);
        return new ExecutionLevel(on, level.equals("INFO"), on && dataTrace);
    }

    private static <T> Optional<T> setting(
            StageDefinition stage, RouteContext route, Function<MethodSetting, Optional<T>> property) {
        return stage.methodSettings().stream()
                .filter(setting -> RestMetrics.isFor(setting, route))
                .sorted(Comparator.comparingInt(RestMetrics::wildcards))
                .flatMap(setting -> property.apply(setting).stream())
                .findFirst();
    }
}
