package dev.gatehouse.internal.start;

import dev.gatehouse.internal.assembly.ApiChoice;
import dev.gatehouse.internal.assembly.StageChanges;
import dev.gatehouse.internal.assembly.StartChecks;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.internal.templateimport.ImportResult;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.CanaryDeployment;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.TemplateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts canaries beside the stages of a template.
 *
 * @param options for importing what canaries serve: those of the stage's own template
 */
record CanaryOverlay(ImportOptions options) {

    /**
     * The template with that canary.
     *
     * @throws RefusedStart if the canary's own template can't be run
     * @throws IllegalArgumentException if there is no API or stage for it
     */
    Template put(CanaryDeployment canary, Template template) {
        RestApi api = api(template, canary.api());
        if (!canary.stage().isEmpty()) {
            ApiChoice.stage(api, canary.stage());
        }
        Optional<Template> served = canary.template().map(this::load);
        Optional<RestDefinition> definition =
                served.map(other -> counterpart(other, api)).map(RestApi::definition);
        Template released = StageChanges.ofApi(
                template, api, stage -> isMeant(canary, stage) ? released(canary, api, stage, definition) : stage);
        return served.map(other -> StageChanges.with(released, other)).orElse(released);
    }

    private Template load(TemplateSource source) {
        ImportResult result = new TemplateLoader(source, options).load();
        List<Finding> findings = new ArrayList<>(result.findings());
        result.template().map(StartChecks::of).ifPresent(findings::addAll);
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return result.template()
                .filter(template -> !refused)
                .orElseThrow(() -> new RefusedStart(source.name(), findings));
    }

    private static boolean isMeant(CanaryDeployment canary, StageDefinition stage) {
        return canary.stage().isEmpty() || stage.name().equals(canary.stage());
    }

    private static StageDefinition released(
            CanaryDeployment canary, RestApi api, StageDefinition stage, Optional<RestDefinition> definition) {
        String deployment = definition.isPresent()
                ? PhysicalNames.apiGatewayId(api.logicalId() + " canary on " + stage.name())
                : "";
        return stage.toBuilder()
                .canary(new CanarySettings(
                        canary.percentTraffic(),
                        deployment,
                        canary.stageVariables(),
                        canary.stageCache() == CanaryDeployment.StageCache.USED,
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
        return new IllegalArgumentException(name + " in " + template.name() + " is not a REST API, so it has no canary."
                + "\n  to do:       leave the canary out.");
    }
}
