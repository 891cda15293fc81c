package dev.gatehouse.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A deployment on trial beside a stage's own: its share of the calls and what it serves.
 *
 * <p>Without a template the canary serves what the stage serves, with other stage variables. As on AWS functions belong to no
 * deployment: one that both templates define is the stage's; only functions that the canary's template adds are its own.
 *
 * @param percentTraffic 0.0 to 100.0
 * @param stageVariables over the stage's
 * @param stageCache whether canary calls are answered from the stage's cache
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

    /** Whether a canary answers from the stage's cache. */
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
     * @param stageVariables over the stage's
     * @param stageCache whether canary calls are answered from the stage's cache
     * @param template what the canary serves: the same API in another template; absent for the stage's own
     * @param api logical id; empty for the only REST API
     * @param stage empty for every stage of that API
     */
    public CanaryDeployment {
        if (!(percentTraffic >= 0 && percentTraffic <= 100)) {
            throw new IllegalArgumentException("a canary can't get " + percentTraffic + " percent of the calls."
                    + "\n  to do:       say 0.0 to 100.0.");
        }
        stageVariables = Map.copyOf(stageVariables);
    }

    /**
     * {@return a canary that gets that share of the calls, on the deployment of the only REST API's stages}
     *
     * @param percentTraffic 0 to 100
     */
    public static CanaryDeployment ofPercent(double percentTraffic) {
        return new CanaryDeployment(percentTraffic, Map.of(), StageCache.UNUSED, Optional.empty(), "", "");
    }

    /**
     * Gives the canary a stage variable, over the stage's.
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
     * Serves the API as it stands in that template file.
     *
     * @param file a template that has the same API
     * @return a copy with this changed
     */
    public CanaryDeployment withTemplate(Path file) {
        return withSource(TemplateSource.of(file));
    }

    /**
     * Serves the API as it stands in that template; {@code fileName} stands in messages.
     *
     * @param fileName what messages call the template
     * @param text of a template that has the same API
     * @return a copy with this changed
     */
    public CanaryDeployment withTemplateText(String fileName, String text) {
        return withSource(TemplateSource.ofText(fileName, text));
    }

    /**
     * Answers from the stage's cache.
     *
     * @return a copy with this changed
     */
    public CanaryDeployment withStageCache() {
        return new CanaryDeployment(percentTraffic, stageVariables, StageCache.USED, template, api, stage);
    }

    /**
     * On trial for that API, by logical id.
     *
     * @param logicalId of a REST API
     * @return a copy with this changed
     */
    public CanaryDeployment ofApi(String logicalId) {
        return new CanaryDeployment(percentTraffic, stageVariables, stageCache, template, logicalId, stage);
    }

    /**
     * On trial on that stage only.
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
