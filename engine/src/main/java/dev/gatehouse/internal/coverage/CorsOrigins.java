package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.CorsApplied;
import dev.gatehouse.model.Cors;
import dev.gatehouse.model.HttpApi;
import java.util.List;

/** Which origins of an HTTP API's CORS configuration a call came from. */
record CorsOrigins(HttpApi api) implements Aspect {

    @Override
    public List<Point> points() {
        return api.cors().map(Cors::allowOrigins).orElse(List.of()).stream()
                .map(this::point)
                .toList();
    }

    @Override
    public List<Point> exercised(Call call) {
        return call.exchange().facts(CorsApplied.class).stream()
                .map(applied -> point(applied.allowed()))
                .toList();
    }

    private Point point(String origin) {
        return new Point(CoverageKind.CORS_ORIGIN, origin, "allowed", api.location());
    }
}
