package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.junit.deployed.TokenSource;
import dev.gatehouse.junit.internal.deployed.Transmission.RateLimit;
import dev.gatehouse.junit.internal.settings.TargetSettings;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The stages of a template that the configuration sends to a deployment, {@code gatehouse.target.API.STAGE}, and what goes
 * with them.
 *
 * @param stages by their name in the template
 * @param keyValues of API keys, by API and key
 * @param keys logical ids of the template's keys
 * @param throttled stages that the template throttles
 * @param templateText the template's text, where one file is all of it
 */
record Targets(
        TargetRun run,
        Map<Named, DeployedStage> stages,
        Map<String, Map<String, String>> keyValues,
        List<String> keys,
        Set<Named> throttled,
        Optional<TokenSource> tokens,
        ComparedAnswers.Mode compare,
        Optional<String> templateText) {

    Targets {
        stages = Map.copyOf(stages);
        keyValues = Map.copyOf(keyValues);
        keys = List.copyOf(keys);
        throttled = Set.copyOf(throttled);
    }

    /**
     * The targets of a template; empty if there are none.
     *
     * @throws IllegalStateException that says what is wrong with them
     */
    static Optional<Targets> of(ExtensionContext context, ApiGateway gateway) {
        var settings = new TargetSettings(context);
        var names = new TargetNames(gateway, settings.names());
        List<TargetNames.Unmet> unmet = names.unmet();
        Map<Named, DeployedStage> stages = stages(settings, gateway);
        if (stages.isEmpty() && unmet.isEmpty()) {
            return Optional.empty();
        }
        Optional<TokenSource> tokens = settings.tokens();
        ComparedAnswers.Mode compare = ComparedAnswers.Mode.of(settings.value("compare"));
        TargetRun run = TargetRun.of(context, settings);
        stages.values().forEach(stage -> run.meets(stage, gateway.access().template()));
        run.names(names.met(), unmet);
        List<String> keys = gateway.get(UsagePlans.class).keys();
        Map<String, Map<String, String>> values = new HashMap<>();
        for (Named stage : stages.keySet()) {
            values.put(stage.api(), values(settings, gateway, stage.api(), keys));
        }
        values.values().forEach(some -> some.values().forEach(run.secrets()::add));
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Targets(
                        run,
                        stages,
                        values,
                        keys,
                        throttled(gateway),
                        tokens,
                        compare,
                        settings.text(gateway.access().template())));
    }

    private static Map<Named, DeployedStage> stages(TargetSettings settings, ApiGateway gateway) {
        Map<Named, DeployedStage> stages = new HashMap<>();
        for (ApiDefinition api : gateway.apis()) {
            for (StageDefinition stage : api.stages()) {
                var named = new Named(api.logicalId(), stage.name());
                names(api)
                        .map(name -> name + "." + stage.name())
                        .flatMap(name -> settings.value(name).stream()
                                .map(url -> DeployedStage.of(named, url, TargetSettings.PREFIX + name)))
                        .findFirst()
                        .ifPresent(deployed -> stages.put(named, deployed));
            }
        }
        return stages;
    }

    private static Map<String, String> values(
            TargetSettings settings, ApiGateway gateway, String api, List<String> keys) {
        Map<String, String> values = new HashMap<>();
        for (String key : keys) {
            names(gateway.api(api).definition())
                    .flatMap(name -> settings.value(name + ".key." + key).stream())
                    .findFirst()
                    .ifPresent(value -> values.put(key, value));
        }
        return values;
    }

    /** What an API may be called. */
    static Stream<String> names(ApiDefinition api) {
        return Stream.of(api.logicalId(), api.name()).distinct();
    }

    private static Set<Named> throttled(ApiGateway gateway) {
        boolean plans = !gateway.get(UsagePlans.class).plans().isEmpty();
        return gateway.apis().stream()
                .flatMap(api -> api.stages().stream()
                        .filter(stage -> plans || isThrottled(stage))
                        .map(stage -> new Named(api.logicalId(), stage.name())))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static boolean isThrottled(StageDefinition stage) {
        return stage.methodSettings().stream()
                        .anyMatch(setting -> setting.throttle().isPresent())
                || stage.defaultRouteSettings().throttle().isPresent()
                || stage.routeSettings().values().stream()
                        .anyMatch(setting -> setting.throttle().isPresent());
    }

    Optional<DeployedStage> stage(Named named) {
        return Optional.ofNullable(stages.get(named));
    }

    /** The key of the template that has that value in the JVM. */
    Optional<String> keyOf(ApiGateway local, String value) {
        return keys.stream().filter(key -> local.apiKeyValue(key).equals(value)).findFirst();
    }

    RateLimit limit(DeployedStage stage) {
        return throttled.contains(stage.named()) ? RateLimit.OF_TEMPLATE : RateLimit.OF_ACCOUNT;
    }

    Optional<String> key(String api, String key) {
        return Optional.ofNullable(keyValues.getOrDefault(api, Map.of()).get(key));
    }
}
