package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import java.util.List;

/** Which methods and routes were called; a call that a gate refused before the integration does not count. */
record Routes(List<CoveredRoute> places) implements Aspect {

    Routes {
        places = List.copyOf(places);
    }

    @Override
    public List<Point> points() {
        return places.stream().map(Routes::point).toList();
    }

    @Override
    public List<Point> exercised(Call call) {
        return places.stream()
                .filter(place -> place.route().equals(call.route()) && Facts.wentThrough(call))
                .map(Routes::point)
                .toList();
    }

    private static Point point(CoveredRoute place) {
        return new Point(CoverageKind.ROUTE, place.route(), "called", place.location());
    }
}
