package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.IntegrationResponseSelected;
import dev.gatehouse.events.TemplateRendered;
import dev.gatehouse.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which integration responses were selected, and which mapping templates rendered. */
record ResponsesAndTemplates(List<CoveredRoute> places) implements Aspect {

    ResponsesAndTemplates {
        places = List.copyOf(places);
    }

    /** How a response is called: its status, and the pattern that selects it. */
    static String name(String status, Optional<String> pattern) {
        return status
                + pattern.map(regex -> (status.isEmpty() ? "" : " ") + "on " + regex)
                        .orElse(status.isEmpty() ? "default" : "");
    }

    /** The same for a key of a WebSocket route: {@code $default} or a pattern between slashes. */
    static String routeName(String key) {
        boolean pattern = key.length() > 1 && key.startsWith("/") && key.endsWith("/");
        return name("", pattern ? Optional.of(key.substring(1, key.length() - 1)) : Optional.empty());
    }

    @Override
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (CoveredRoute place : places) {
            place.requestTemplates().forEach(key -> points.add(template(place, "request", key)));
            for (CoveredRoute.Response response : place.responses()) {
                points.add(new Point(
                        CoverageKind.INTEGRATION_RESPONSE,
                        place.route() + " " + response.name(),
                        "selected",
                        response.location()));
                response.templates().forEach(key -> points.add(template(place, "response " + response.name(), key)));
            }
        }
        return points;
    }

    @Override
    public List<Point> exercised(Call call) {
        List<Point> points = new ArrayList<>();
        Optional<String> selected =
                call.exchange().last(IntegrationResponseSelected.class).map(it -> name(it.status(), it.pattern()));
        places.stream().filter(place -> place.route().equals(call.route())).forEach(place -> {
            selected.ifPresent(name -> points.add(new Point(
                    CoverageKind.INTEGRATION_RESPONSE, place.route() + " " + name, "selected", place.location())));
            for (TemplateRendered rendered : call.exchange().facts(TemplateRendered.class)) {
                String what = rendered.purpose() == TemplateRendered.Purpose.REQUEST
                        ? "request"
                        : "response " + selected.orElse("");
                points.add(template(place, what, rendered.contentType()));
            }
        });
        return points;
    }

    private static Point template(CoveredRoute place, String what, String key) {
        String name = place.route() + " " + what + " " + MediaType.of(key).name();
        return new Point(CoverageKind.MAPPING_TEMPLATE, name, "rendered", place.location());
    }
}
