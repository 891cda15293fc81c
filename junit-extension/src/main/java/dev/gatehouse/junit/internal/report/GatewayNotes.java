package dev.gatehouse.junit.internal.report;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.access.RouteAccess;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** What a gateway's start tells: its findings, waivers among them, and who may call. */
final class GatewayNotes {

    private static final int MOST = 20;

    private GatewayNotes() {}

    /** For the console: warnings, and the routes that are open because nothing is written; empty if there are none. */
    static String text(ApiGateway gateway) {
        String warnings = warnings(gateway).stream()
                .map(finding -> "\n  " + finding.story().replace("\n", "\n  "))
                .collect(Collectors.joining());
        List<RouteAccess> silent = gateway.access().openBySilence();
        String open = silent.stream()
                .limit(MOST)
                .map(route -> "\n  " + route.api() + " " + route.stage() + " " + route.route() + "  ("
                        + route.location() + ")")
                .collect(Collectors.joining());
        String more = silent.size() > MOST ? "\n  and " + (silent.size() - MOST) + " more" : "";
        return (warnings.isEmpty()
                        ? ""
                        : "\nGatehouse: warnings of " + gateway.access().template() + warnings)
                + (silent.isEmpty()
                        ? ""
                        : "\nGatehouse: these routes are open, because the template does not say who may call them:"
                                + open
                                + more);
    }

    /** For the run's data: {@code template}, {@code findings}, {@code waivers} among them, and {@code access}. */
    static Json json(ApiGateway gateway, String template) {
        return JsonObject.builder()
                .put("template", template)
                .put(
                        "findings",
                        new JsonArray(gateway.findings().stream()
                                .filter(finding -> finding.severity() != Severity.ERROR)
                                .map(GatewayNotes::json)
                                .toList()))
                .put(
                        "waivers",
                        new JsonArray(gateway.findings().stream()
                                .filter(finding -> finding.code().equals("Waived"))
                                .map(GatewayNotes::json)
                                .toList()))
                .put(
                        "access",
                        new JsonArray(gateway.access().routes().stream()
                                .map(GatewayNotes::json)
                                .toList()))
                .build();
    }

    private static List<Finding> warnings(ApiGateway gateway) {
        return gateway.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
    }

    private static Json json(Finding finding) {
        return JsonObject.builder()
                .put("severity", finding.severity().name())
                .put("code", finding.code())
                .put("message", finding.message())
                .put("location", finding.location().toString())
                .put("remedy", finding.remedy())
                .build();
    }

    private static Json json(RouteAccess route) {
        var settings = JsonObject.builder();
        route.settings().forEach(settings::put);
        return JsonObject.builder()
                .put("api", route.api())
                .put("stage", route.stage())
                .put("route", route.route())
                .put("openness", route.openness().name())
                .put(
                        "guards",
                        new JsonArray(route.guards().stream()
                                .<Json>map(guard -> JsonObject.builder()
                                        .put("kind", guard.kind().name())
                                        .put("text", guard.text())
                                        .put("location", guard.location().toString())
                                        .build())
                                .toList()))
                .put("settings", settings.build())
                .put("location", route.location().toString())
                .build();
    }
}
