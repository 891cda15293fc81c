package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.StageRules;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.AccessLogSettings;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code AWS::ApiGatewayV2::Stage}. */
final class StageReader {

    private StageReader() {}

    static void read(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        String name = properties.decidingText("StageName", "");
        var rules = new StageRules(properties);
        rules.name(name);
        rules.unused(name, api.stages().keySet());
        rules.variables("StageVariables", properties.textMap("StageVariables"));
        rules.deployment("DeploymentId", draft.names());
        settingsNameRoutes(properties, api);
        boolean deploys = properties.isTrue("AutoDeploy") || api.protocol() != ApiKind.HTTP;
        String made = deploys ? PhysicalNames.apiGatewayId(resource.logicalId() + " deployment") : "";
        StageDefinition stage = stage(properties, made);
        if (stage.deploymentId().isEmpty()) {
            undeployed(properties);
        }
        api.stages().put(stage.name(), stage);
    }

    private static void settingsNameRoutes(Fields properties, V2Draft api) {
        Fields settings = properties.fieldsOrNone("RouteSettings");
        settings.names().stream()
                .filter(key -> !api.routes().containsKey(key))
                .forEach(key -> settings.refusedByAws(
                        "NotFoundException",
                        key,
                        "Unable to find Route by key " + key + " within the provided RouteSettings",
                        "known here: " + String.join(", ", api.routes().keySet()) + "."));
    }

    private static void undeployed(Fields properties) {
        properties
                .findings()
                .warning(
                        "BadRequestException",
                        "nothing is deployed to this stage: it has neither DeploymentId nor AutoDeploy.",
                        properties.location(),
                        "write AutoDeploy: true; otherwise no call reaches a route.");
    }

    private static StageDefinition stage(Fields properties, String madeDeploymentId) {
        var stage = StageDefinition.builder()
                .name(properties.decidingText("StageName", ""))
                .deploymentId(properties.text("DeploymentId", madeDeploymentId))
                .variables(properties.textMap("StageVariables"))
                .autoDeploy(properties.isTrue("AutoDeploy"))
                .routeSettings(byRoute(properties))
                .location(properties.location());
        properties.fields("DefaultRouteSettings").map(StageReader::settings).ifPresent(stage::defaultRouteSettings);
        properties
                .fields("AccessLogSettings")
                .map(log -> new AccessLogSettings(log.text("DestinationArn", ""), log.text("Format", "")))
                .ifPresent(stage::accessLog);
        return stage.build();
    }

    private static Map<String, RouteSettings> byRoute(Fields properties) {
        Map<String, RouteSettings> settings = new LinkedHashMap<>();
        properties.fieldsByName("RouteSettings").forEach((key, fields) -> settings.put(key, settings(fields)));
        return settings;
    }

    private static RouteSettings settings(Fields fields) {
        var throttle = new Throttle(fields.decimal("ThrottlingRateLimit"), fields.integer("ThrottlingBurstLimit"));
        boolean throttled =
                throttle.rateLimit().isPresent() || throttle.burstLimit().isPresent();
        return new RouteSettings(
                throttled ? Optional.of(throttle) : Optional.empty(),
                fields.flag("DetailedMetricsEnabled"),
                fields.flag("DataTraceEnabled"),
                fields.text("LoggingLevel").map(level -> level.toUpperCase(Locale.ROOT)));
    }
}
