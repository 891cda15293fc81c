package dev.gatehouse.internal.template.build.function;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.FunctionDefinition;
import java.time.Duration;
import java.util.Map;

/** Reads {@code AWS::Lambda::Function}. */
public final class FunctionReader implements ResourceReader {

    private static final int DEFAULT_MEGABYTES = 128;
    private static final double DEFAULT_SECONDS = 3;

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
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
                .snapStart(properties
                        .fieldsOrNone("SnapStart")
                        .text("ApplyOn", "None")
                        .equals("PublishedVersions"))
                .durable(properties.has("DurableConfig"))
                .tenantIsolated(properties
                        .fieldsOrNone("TenancyConfig")
                        .text("TenantIsolationMode", "")
                        .equals("PER_TENANT"))
                .location(resource.location());
        properties.integer("ReservedConcurrentExecutions").ifPresent(builder::reservedConcurrency);
        if (properties.text("PackageType", "Zip").equals("Image")) {
            builder.unresolvedReason("its code is a container image");
        }
        draft.functions().put(resource.logicalId(), builder.build());
    }
}
