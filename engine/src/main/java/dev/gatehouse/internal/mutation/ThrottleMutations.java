package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the throttles and quotas of stages, routes and usage plans away. */
final class ThrottleMutations {

    private ThrottleMutations() {}

    static Stream<Mutation> of(Template template) {
        return Stream.concat(
                template.apis().stream().flatMap(api -> api.stages().stream().flatMap(stage -> ofStage(api, stage))),
                template.usagePlans().stream().flatMap(plan -> ofPlan(plan, template)));
    }

    private static Stream<Mutation> ofStage(ApiDefinition api, StageDefinition stage) {
        List<Mutation> all = new ArrayList<>();
        for (MethodSetting setting : stage.methodSettings()) {
            if (setting.throttle().isPresent()) {
                String of = setting.httpMethod() + " " + setting.resourcePath();
                Place place = new Place(api.logicalId(), of.contains("*") ? "" : of);
                all.add(guard(place, setting.location())
                        .changed(stage(stage) + "throttle of " + of + " is removed", it -> new TemplateEdit(it)
                                .stage(api.logicalId(), stage.name(), before -> without(before, setting))));
            }
        }
        if (stage.defaultRouteSettings().throttle().isPresent()) {
            all.add(guard(new Place(api.logicalId(), ""), stage.location())
                    .changed(stage(stage) + "throttle of all routes is removed", it -> new TemplateEdit(it)
                            .stage(api.logicalId(), stage.name(), before -> before.toBuilder()
                                    .defaultRouteSettings(without(before.defaultRouteSettings()))
                                    .build())));
        }
        stage.routeSettings().forEach((route, settings) -> {
            if (settings.throttle().isPresent()) {
                all.add(guard(new Place(api.logicalId(), route), stage.location())
                        .changed(stage(stage) + "throttle of " + route + " is removed", it -> new TemplateEdit(it)
                                .stage(api.logicalId(), stage.name(), before -> without(before, route))));
            }
        });
        return all.stream();
    }

    private static Guard guard(Place place, dev.gatehouse.model.Location location) {
        return new Guard(GuardKind.THROTTLE, List.of(place), location);
    }

    private static String stage(StageDefinition stage) {
        return "stage " + stage.name() + ": ";
    }

    private static StageDefinition without(StageDefinition stage, MethodSetting setting) {
        List<MethodSetting> settings = new ArrayList<>(stage.methodSettings());
        settings.replaceAll(it -> it.equals(setting) ? withoutThrottle(it) : it);
        return stage.toBuilder().methodSettings(settings).build();
    }

    private static MethodSetting withoutThrottle(MethodSetting setting) {
        return new MethodSetting(
                setting.resourcePath(),
                setting.httpMethod(),
                Optional.empty(),
                setting.cachingEnabled(),
                setting.cacheTtl(),
                setting.cacheDataEncrypted(),
                setting.requireAuthorizationForCacheControl(),
                setting.unauthorizedCacheControlHeaderStrategy(),
                setting.loggingLevel(),
                setting.dataTraceEnabled(),
                setting.metricsEnabled(),
                setting.location());
    }

    private static StageDefinition without(StageDefinition stage, String route) {
        Map<String, RouteSettings> settings = new LinkedHashMap<>(stage.routeSettings());
        settings.computeIfPresent(route, (key, before) -> without(before));
        return stage.toBuilder().routeSettings(settings).build();
    }

    private static RouteSettings without(RouteSettings settings) {
        return new RouteSettings(
                Optional.empty(),
                settings.detailedMetricsEnabled(),
                settings.dataTraceEnabled(),
                settings.loggingLevel());
    }

    private static Stream<Mutation> ofPlan(UsagePlan plan, Template template) {
        List<Place> places = KeyMutations.places(plan, template);
        if (places.isEmpty()) {
            return Stream.empty();
        }
        var guard = new Guard(GuardKind.THROTTLE, places, plan.location());
        String name = "usage plan " + plan.logicalId() + ": ";
        List<Mutation> all = new ArrayList<>();
        if (plan.throttle().isPresent()) {
            all.add(guard.changed(name + "the throttle is removed", it -> new TemplateEdit(it)
                    .plan(plan.logicalId(), before -> PlanEdit.limits(before, Optional.empty(), before.quota()))));
        }
        if (plan.quota().isPresent()) {
            all.add(guard.changed(name + "the quota is removed", it -> new TemplateEdit(it)
                    .plan(plan.logicalId(), before -> PlanEdit.limits(before, before.throttle(), Optional.empty()))));
        }
        for (PlanStage stage : plan.stages()) {
            stage.methodThrottles()
                    .keySet()
                    .forEach(method -> all.add(guard.changed(
                            name + "the throttle of " + stage.api() + "/" + stage.stage() + method + " is removed",
                            it -> new TemplateEdit(it)
                                    .plan(plan.logicalId(), before -> without(before, stage, method)))));
        }
        return all.stream();
    }

    private static UsagePlan without(UsagePlan plan, PlanStage stage, String method) {
        List<PlanStage> stages = new ArrayList<>(plan.stages());
        stages.replaceAll(it -> {
            Map<String, Throttle> throttles = new LinkedHashMap<>(it.methodThrottles());
            throttles.remove(method);
            return it.equals(stage) ? new PlanStage(it.api(), it.stage(), throttles) : it;
        });
        return PlanEdit.stages(plan, stages);
    }
}
