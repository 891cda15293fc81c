package dev.gatehouse.junit.internal.report;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.coverage.CoveragePoint;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The coverage of every template of a run, added up. */
final class CoverageTotal {

    private final Map<String, Map<Key, CoveragePoint>> templates = new TreeMap<>();

    private record Key(String api, CoverageKind kind, String place, String outcome) {}

    void add(String template, List<CoveragePoint> points) {
        var total = templates.computeIfAbsent(template, name -> new LinkedHashMap<>());
        for (CoveragePoint point : points) {
            total.merge(
                    new Key(point.api(), point.kind(), point.place(), point.outcome()),
                    point,
                    (a, b) -> a.withHits(a.hits() + b.hits()));
        }
    }

    void add(CoverageTotal other) {
        other.templates.forEach((name, points) -> add(name, List.copyOf(points.values())));
    }

    /** Whether there is anything that could be covered. */
    boolean isEmpty() {
        return all().isEmpty();
    }

    double percent() {
        List<CoveragePoint> all = all();
        return all.isEmpty() ? 100 : 100.0 * covered(all) / all.size();
    }

    /** Like {@code 83.3 % (45 of 54)}. */
    String summary() {
        return String.format(Locale.ROOT, "%.1f %% (%d of %d)", percent(), covered(all()), all().size());
    }

    List<CoveragePoint> missed() {
        return all().stream().filter(point -> !point.isCovered()).toList();
    }

    Json toJson() {
        List<Json> list = new ArrayList<>();
        templates.forEach((name, points) -> {
            List<CoveragePoint> all = List.copyOf(points.values());
            list.add(JsonObject.builder()
                    .put("template", name)
                    .put("covered", covered(all))
                    .put("total", all.size())
                    .put(
                            "points",
                            new JsonArray(all.stream().map(CoverageTotal::json).toList()))
                    .build());
        });
        return JsonObject.builder()
                .put("percent", Json.fromJava(Math.round(percent() * 10) / 10.0))
                .put("covered", covered(all()))
                .put("total", all().size())
                .put("templates", new JsonArray(list))
                .build();
    }

    static CoverageTotal fromJson(Json json) {
        var total = new CoverageTotal();
        for (Json template : elements(json, "templates")) {
            total.add(
                    text(template, "template"),
                    elements(template, "points").stream()
                            .map(CoverageTotal::point)
                            .toList());
        }
        return total;
    }

    private static Json json(CoveragePoint point) {
        return JsonObject.builder()
                .put("api", point.api())
                .put("kind", point.kind().name())
                .put("place", point.place())
                .put("outcome", point.outcome())
                .put("hits", point.hits())
                .put("file", point.location().file())
                .put("line", point.location().line())
                .put("element", point.location().element())
                .build();
    }

    private static CoveragePoint point(Json json) {
        var location = new Location(text(json, "file"), (int) number(json, "line"), 0, text(json, "element"));
        return new CoveragePoint(
                text(json, "api"),
                CoverageKind.valueOf(text(json, "kind")),
                text(json, "place"),
                text(json, "outcome"),
                location,
                number(json, "hits"));
    }

    private List<CoveragePoint> all() {
        return templates.values().stream()
                .flatMap(points -> points.values().stream())
                .toList();
    }

    private static long covered(List<CoveragePoint> points) {
        return points.stream().filter(CoveragePoint::isCovered).count();
    }

    static List<Json> elements(Json json, String name) {
        return json.member(name).orElse(Json.nullValue()) instanceof JsonArray array ? array.elements() : List.of();
    }

    static String text(Json json, String name) {
        return json.member(name).map(Json::text).orElse("");
    }

    static long number(Json json, String name) {
        return json.member(name).map(Json::text).map(Long::parseLong).orElse(0L);
    }
}
