package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UsagePlan;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.stream.Stream;

/** Lets a route ask for no key, a plan take keys of others, and a disabled key open. */
final class KeyMutations {

    private KeyMutations() {}

    static Stream<Mutation> of(Template template) {
        return Stream.of(
                        GuardedPlace.of(template)
                                .filter(GuardedPlace::apiKeyRequired)
                                .map(place -> Guard.of(GuardKind.API_KEY, place)
                                        .changed(place.route() + ": no API key is required", place::withoutKey)),
                        template.usagePlans().stream().flatMap(plan -> everyKey(plan, template)),
                        template.apiKeys().stream()
                                .filter(key -> !key.enabled())
                                .flatMap(key -> enabled(key, template)))
                .flatMap(all -> all);
    }

    /** The keys that open none of the plan's stages. */
    private static Stream<Mutation> everyKey(UsagePlan plan, Template template) {
        List<String> others = template.apiKeys().stream()
                .map(ApiKey::logicalId)
                .filter(key -> template.usagePlans().stream()
                        .noneMatch(other -> other.apiKeys().contains(key) && share(other, plan)))
                .toList();
        List<Place> places = places(plan, template);
        if (others.isEmpty() || places.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Guard(GuardKind.API_KEY, places, plan.location())
                .changed(
                        "usage plan " + plan.logicalId() + ": accepts other keys, too: " + String.join(", ", others),
                        it -> new TemplateEdit(it)
                                .plan(
                                        plan.logicalId(),
                                        before -> PlanEdit.keys(
                                                before, AuthorizationMutations.joined(before.apiKeys(), others)))));
    }

    private static Stream<Mutation> enabled(ApiKey key, Template template) {
        List<Place> places = template.usagePlans().stream()
                .filter(plan -> plan.apiKeys().contains(key.logicalId()))
                .flatMap(plan -> places(plan, template).stream())
                .distinct()
                .toList();
        return places.isEmpty()
                ? Stream.empty()
                : Stream.of(new Guard(GuardKind.API_KEY, places, key.location())
                        .changed("API key " + key.logicalId() + ": is enabled", it -> new TemplateEdit(it)
                                .key(
                                        key.logicalId(),
                                        before -> new ApiKey(
                                                before.logicalId(),
                                                before.id(),
                                                before.name(),
                                                before.value(),
                                                true,
                                                before.stageKeys(),
                                                before.location()))));
    }

    private static boolean share(UsagePlan one, UsagePlan other) {
        return one.stages().stream().anyMatch(stage -> other.stages().stream().anyMatch(its -> sameStage(stage, its)));
    }

    private static boolean sameStage(PlanStage one, PlanStage other) {
        return one.api().equals(other.api()) && one.stage().equals(other.stage());
    }

    /** The routes behind a plan that ask for a key. */
    static List<Place> places(UsagePlan plan, Template template) {
        return GuardedPlace.of(template)
                .filter(GuardedPlace::apiKeyRequired)
                .map(GuardedPlace::place)
                .filter(place ->
                        plan.stages().stream().anyMatch(stage -> stage.api().equals(place.api())))
                .toList();
    }
}
