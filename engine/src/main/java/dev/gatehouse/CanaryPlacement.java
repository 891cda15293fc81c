package dev.gatehouse;

import dev.gatehouse.internal.assembly.ApiChoice;
import dev.gatehouse.internal.assembly.StageChanges;
import dev.gatehouse.internal.template.resolve.PhysicalNames;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.List;
import java.util.Optional;

/**
 * Puts a canary beside the stages of a template.
 *
 * @param served the canary's own template; absent if it serves what the stage serves
 */
record CanaryPlacement(CanaryDeployment wish, Optional<Template> served) {

    Template in(Template template) {
        RestApi api = api(template, wish.api());
        if (!wish.stage().isEmpty()) {
            ApiChoice.stage(api, wish.stage());
        }
        Optional<RestDefinition> definition =
                served.map(canary -> counterpart(canary, api)).map(RestApi::definition);
        Template released =
                StageChanges.ofApi(template, api, stage -> isMeant(stage) ? released(api, stage, definition) : stage);
        return served.map(canary -> StageChanges.with(released, canary)).orElse(released);
    }

    private boolean isMeant(StageDefinition stage) {
        return wish.stage().isEmpty() || stage.name().equals(wish.stage());
    }

    private StageDefinition released(RestApi api, StageDefinition stage, Optional<RestDefinition> definition) {
        String deployment = definition.isPresent()
                ? PhysicalNames.apiGatewayId(api.logicalId() + " canary on " + stage.name())
                : "";
        return stage.toBuilder()
                .canary(new CanarySettings(
                        wish.percentTraffic(),
                        deployment,
                        wish.stageVariables(),
                        wish.stageCache() == CanaryDeployment.StageCache.USED,
                        definition))
                .build();
    }

    private static RestApi counterpart(Template canary, RestApi api) {
        boolean sameName = canary.apis().stream().anyMatch(it -> it.logicalId().equals(api.logicalId()));
        return api(canary, sameName ? api.logicalId() : "");
    }

    private static RestApi api(Template template, String name) {
        List<RestApi> rest = template.apis().stream()
                .filter(it -> it instanceof RestApi)
                .map(RestApi.class::cast)
                .toList();
        if (!name.isEmpty()) {
            ApiDefinition named = ApiChoice.named(template, name);
            return rest.stream().filter(named::equals).findFirst().orElseThrow(() -> noRestApi(template, name));
        }
        if (rest.size() == 1) {
            return rest.get(0);
        }
        throw new IllegalArgumentException("a canary needs one REST API; " + template.name() + " defines " + rest.size()
                + "."
                + "\n  known here:  "
                + String.join(", ", rest.stream().map(RestApi::logicalId).toList())
                + "\n  to do:       name it by CanaryDeployment.ofApi(\"...\"); other APIs have no canary.");
    }

    private static IllegalArgumentException noRestApi(Template template, String name) {
        return new IllegalArgumentException(name + " in " + template.name() + " is no REST API, so it has no canary."
                + "\n  to do:       leave the canary out.");
    }
}
