package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the throttles of an HTTP or WebSocket API's stages refused. */
record RouteThrottles(List<StageDefinition> stages) implements Aspect {

    private static final String ALL = "*";

    RouteThrottles {
        stages = List.copyOf(stages);
    }

    @Override
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (StageDefinition stage : stages) {
            if (stage.defaultRouteSettings().throttle().isPresent()) {
                points.add(point(stage, ALL));
            }
            stage.routeSettings().forEach((key, settings) -> {
                if (settings.throttle().isPresent()) {
                    points.add(point(stage, key));
                }
            });
        }
        return points;
    }

    @Override
    public List<Point> exercised(Call call) {
        boolean refused =
                call.exchange().facts(ThrottleExceeded.class).stream().anyMatch(it -> it.gate() == GateName.THROTTLING);
        return stages.stream()
                .filter(stage -> refused && stage.name().equals(call.exchange().stage()))
                .map(stage -> point(stage, hasOwn(stage, call.route()) ? call.route() : ALL))
                .toList();
    }

    private static boolean hasOwn(StageDefinition stage, String route) {
        return Optional.ofNullable(stage.routeSettings().get(route))
                .flatMap(RouteSettings::throttle)
                .isPresent();
    }

    private static Point point(StageDefinition stage, String route) {
        return new Point(CoverageKind.THROTTLE, stage.name() + ": " + route, "refused", stage.location());
    }
}
