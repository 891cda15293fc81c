package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoveragePoint;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.internal.coverage.Aspect.Call;
import dev.gatehouse.internal.coverage.Aspect.Point;
import dev.gatehouse.internal.responsecontract.ResponseContract;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UsagePlan;
import dev.gatehouse.model.WebSocketApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what calls exercise of the APIs of a template; what there is to exercise is looked up when somebody counts. */
public final class CoverageCount {

    private static final Duration REST_TTL = Duration.ofSeconds(300);

    private final Template template;
    private final Map<String, List<Aspect>> aspects = new LinkedHashMap<>();
    private final Map<String, Map<Aspect.Key, CoveragePoint>> points = new LinkedHashMap<>();

    private CoverageCount(Template template) {
        this.template = template;
    }

    /** For the APIs of that template. */
    public static CoverageCount of(Template template) {
        return new CoverageCount(template);
    }

    private synchronized void lookUp() {
        if (aspects.isEmpty()) {
            for (ApiDefinition api : template.apis()) {
                List<Aspect> all = aspects(api, template);
                aspects.put(api.logicalId(), all);
                points.put(api.logicalId(), points(api.logicalId(), all));
            }
        }
    }

    /** All there are, not exercised yet. */
    private static Map<Aspect.Key, CoveragePoint> points(String api, List<Aspect> aspects) {
        Map<Aspect.Key, CoveragePoint> points = new LinkedHashMap<>();
        for (Aspect aspect : aspects) {
            for (Point point : aspect.points()) {
                points.computeIfAbsent(
                        point.key(),
                        key -> new CoveragePoint(
                                api, point.kind(), point.place(), point.outcome(), point.location(), 0));
            }
        }
        return points;
    }

    /** Every point of the APIs, with what those calls did to it. */
    public List<CoveragePoint> points(List<Exchange> calls) {
        lookUp();
        Map<String, Map<Aspect.Key, Long>> hits = new HashMap<>();
        calls.forEach(exchange -> exercised(exchange)
                .forEach(key -> hits.computeIfAbsent(exchange.api(), api -> new HashMap<>())
                        .merge(key, 1L, Long::sum)));
        List<CoveragePoint> counted = new ArrayList<>();
        points.forEach((api, all) -> {
            Map<Aspect.Key, Long> here = hits.getOrDefault(api, Map.of());
            all.forEach((key, point) -> counted.add(here.containsKey(key) ? point.withHits(here.get(key)) : point));
        });
        return counted;
    }

    // a preflight that the gateway answers by itself comes to no route
    private List<Aspect.Key> exercised(Exchange exchange) {
        String route =
                exchange.last(RouteMatched.class).map(RouteMatched::route).orElse("");
        var call = new Call(exchange, route);
        return aspects.getOrDefault(exchange.api(), List.of()).stream()
                .flatMap(aspect -> aspect.exercised(call).stream())
                .map(Point::key)
                .distinct()
                .toList();
    }

    private static List<Aspect> aspects(ApiDefinition api, Template template) {
        if (api instanceof RestApi rest) {
            return rest(rest, template);
        }
        return api instanceof HttpApi http ? http(http) : webSocket((WebSocketApi) api, template);
    }

    private static List<Aspect> rest(RestApi api, Template template) {
        var places = CoveredRoute.of(api);
        return List.of(
                new Routes(places),
                new AuthorizerCoverage(places, api.definition().authorizers(), REST_TTL),
                new ResourcePolicies(api),
                new Validators(places),
                new ResponsesAndTemplates(places),
                new GatewayResponseCoverage(api.definition().gatewayResponses()),
                new MethodSettingUse(api.stages()),
                new UsagePlanUse(plans(api, template)),
                new CanarySides(api.stages()),
                new DocumentedAnswers(ResponseContract.of(api)));
    }

    private static List<Aspect> http(HttpApi api) {
        var places = CoveredRoute.of(api);
        return List.of(
                new Routes(places),
                new AuthorizerCoverage(places, api.authorizers(), Duration.ZERO),
                new CorsOrigins(api),
                new RouteThrottles(api.stages()),
                new DocumentedAnswers(ResponseContract.of(api)));
    }

    private static List<Aspect> webSocket(WebSocketApi api, Template template) {
        var places = CoveredRoute.of(api);
        return List.of(
                new Routes(places),
                new AuthorizerCoverage(places, api.authorizers(), Duration.ZERO),
                new Validators(places),
                new ResponsesAndTemplates(places),
                new RouteThrottles(api.stages()),
                new UsagePlanUse(plans(api, template)));
    }

    private static List<UsagePlan> plans(ApiDefinition api, Template template) {
        return template.usagePlans().stream()
                .filter(plan ->
                        plan.stages().stream().anyMatch(stage -> stage.api().equals(api.logicalId())))
                .toList();
    }
}
