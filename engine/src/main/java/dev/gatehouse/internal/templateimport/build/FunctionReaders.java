package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.LambdaPermission;
import dev.gatehouse.model.UserPool;
import dev.gatehouse.model.UserPoolClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the resources that APIs ask: {@code AWS::Lambda} and {@code AWS::Cognito}. */
final class FunctionReaders {

    private static final int DEFAULT_MEGABYTES = 128;
    private static final double DEFAULT_SECONDS = 3;

    private FunctionReaders() {}

    static void alias(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String function = draft.names().logicalId(properties.text("FunctionName", ""));
        draft.aliases()
                .computeIfAbsent(function, id -> new LinkedHashMap<>())
                .put(properties.text("Name", ""), properties.text("FunctionVersion", ""));
    }

    static void function(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String tenancy = properties.fieldsOrNone("TenancyConfig").text("TenantIsolationMode", "");
        var builder = FunctionDefinition.builder()
                .logicalId(resource.logicalId())
                .name(draft.names().reference(resource))
                .runtime(properties.text("Runtime", ""))
                .handler(properties.text("Handler", ""))
                .timeout(Duration.ofSeconds(
                        properties.decimal("Timeout").orElse(DEFAULT_SECONDS).longValue()))
                .memoryMegabytes(properties.integer("MemorySize").orElse(DEFAULT_MEGABYTES))
                .environment(properties.fieldsOrNone("Environment").textMap("Variables"))
                .aliases(draft.aliases().getOrDefault(resource.logicalId(), Map.of()))
                .snapStart(properties.fieldsOrNone("SnapStart").says("ApplyOn", "PublishedVersions"))
                .durable(properties.has("DurableConfig"))
                .tenantIsolated(tenancy.equals("PER_TENANT"))
                .location(resource.location());
        properties.integer("ReservedConcurrentExecutions").ifPresent(builder::reservedConcurrency);
        if (properties.says("PackageType", "Image")) {
            builder.unresolvedReason("its code is a container image");
        }
        draft.functions().put(resource.logicalId(), builder.build());
    }

    static void permission(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String named = properties.text("FunctionName", "");
        String function = draft.names()
                .owner(named)
                .map(owner ->
                        owner.logicalId() + owner.qualifier().map(":"::concat).orElse(""))
                .orElse(named);
        draft.permissions()
                .add(new LambdaPermission(
                        function,
                        properties.text("Principal", ""),
                        properties.text("SourceArn"),
                        properties.text("SourceAccount"),
                        properties.location()));
    }

    static void userPoolClient(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String pool = draft.names().logicalId(properties.text("UserPoolId", ""));
        draft.poolClients()
                .computeIfAbsent(pool, id -> new ArrayList<>())
                .add(new UserPoolClient(resource.logicalId(), draft.names().reference(resource)));
    }

    static void userPool(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        draft.userPools()
                .add(new UserPool(
                        resource.logicalId(),
                        draft.names().reference(resource),
                        draft.poolClients().getOrDefault(resource.logicalId(), List.of()),
                        resource.location()));
    }
}
