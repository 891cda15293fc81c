package dev.gatehouse.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A canary next to a stage's own deployment: its share of the calls and what it serves.
 *
 * <p>Without a template, the canary serves what the stage serves, with other stage variables. As on AWS, functions do
 * not belong to a deployment: if both templates define a function, the stage's function runs. Only functions that the
 * canary's template adds are its own.
 *
 * @param percentTraffic 0.0 to 100.0
 * @param stageVariables override those of the stage
 * @param stageCache whether canary calls use the stage's cache
 * @param template what the canary serves: the same API in another template; absent for the stage's own
 * @param api logical id; empty for the only REST API
 * @param stage empty for every stage of that API
 */
public record CanaryDeployment(
        double percentTraffic,
        Map<String, String> stageVariables,
        StageCache stageCache,
        Optional<TemplateSource> template,
        String api,
        String stage) {

    /** Whether a canary uses the stage's cache. */
    public enum StageCache {
        /** Canary calls are not cached. */
        UNUSED,
        /** Canary calls use the cache of the stage. */
        USED
    }

    /**
     * Takes a copy of the variables.
     *
     * @param percentTraffic 0.0 to 100.0
     * @param stageVariables override those of the stage
     * @param stageCache whether canary calls use the stage's cache
     * @param template what the canary serves: the same API in another template; absent for the stage's own
     * @param api logical id; empty for the only REST API
     * @param stage empty for every stage of that API
     */
    public CanaryDeployment {
        if (!(percentTraffic >= 0 && percentTraffic <= 100)) {
            throw new IllegalArgumentException("a canary can't get " + percentTraffic + " percent of the calls."
                    + "\n  to do:       use 0.0 to 100.0.");
        }
        stageVariables = Map.copyOf(stageVariables);
    }

    /**
     * {@return a canary with that share of the calls, on the stages of the only REST API}
     *
     * @param percentTraffic 0 to 100
     */
    public static CanaryDeployment ofPercent(double percentTraffic) {
        return new CanaryDeployment(percentTraffic, Map.of(), StageCache.UNUSED, Optional.empty(), "", "");
    }

    /**
     * Sets a stage variable for canary calls; overrides the stage's.
     *
     * @param name of the stage variable
     * @param value for canary calls
     * @return a copy with this changed
     */
    public CanaryDeployment withStageVariable(String name, String value) {
        Map<String, String> variables = new LinkedHashMap<>(stageVariables);
        variables.put(name, value);
        return new CanaryDeployment(percentTraffic, variables, stageCache, template, api, stage);
    }

    /**
     * Serves the API of that template file.
     *
     * @param file a template with the same API
     * @return a copy with this changed
     */
    public CanaryDeployment withTemplate(Path file) {
        return withSource(TemplateSource.of(file));
    }

    /**
     * Serves the API of that template text; {@code fileName} is used in messages.
     *
     * @param fileName name of the template in messages
     * @param text of a template with the same API
     * @return a copy with this changed
     */
    public CanaryDeployment withTemplateText(String fileName, String text) {
        return withSource(TemplateSource.ofText(fileName, text));
    }

    /**
     * Uses the stage's cache.
     *
     * @return a copy with this changed
     */
    public CanaryDeployment withStageCache() {
        return new CanaryDeployment(percentTraffic, stageVariables, StageCache.USED, template, api, stage);
    }

    /**
     * Restricts the canary to that API.
     *
     * @param logicalId of a REST API
     * @return a copy with this changed
     */
    public CanaryDeployment ofApi(String logicalId) {
        return new CanaryDeployment(percentTraffic, stageVariables, stageCache, template, logicalId, stage);
    }

    /**
     * Restricts the canary to that stage.
     *
     * @param name of the stage
     * @return a copy with this changed
     */
    public CanaryDeployment onStage(String name) {
        return new CanaryDeployment(percentTraffic, stageVariables, stageCache, template, api, name);
    }

    private CanaryDeployment withSource(TemplateSource source) {
        return new CanaryDeployment(percentTraffic, stageVariables, stageCache, Optional.of(source), api, stage);
    }
}
