package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tenant that an integration maps for its function: the only parameter that a proxy takes from its mappings.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation-invoke.html">Invoking Lambda functions with
 *     tenant isolation (read 2026-11-29)</a>
 */
public final class TenantMapping {

    private static final String HEADER = "X-Amz-Tenant-Id";
    private static final Result<Optional<String>> NONE = Result.of(Optional.empty());

    private final MappedIntegration mappedIntegration;
    private final ParameterMapping parameters;

    private TenantMapping(MappedIntegration mappedIntegration, Map<String, String> mapped) {
        this.mappedIntegration = mappedIntegration;
        this.parameters = ParameterMapping.of(mapped, MappedHeaders.AWS);
    }

    /** What that proxy integration maps. */
    public static TenantMapping of(MappedIntegration mappedIntegration) {
        return new TenantMapping(
                mappedIntegration,
                mappedIntegration.integration().requestParameters().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase("integration.request.header." + HEADER))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The tenant among mapped parameters; an empty value names none. */
    public static Optional<String> in(MappedParameters mapped) {
        return mapped.headers().last(HEADER).filter(tenant -> !tenant.isEmpty());
    }

    /** The tenant of a call; absent if nothing is mapped, or the call lacks it. */
    public Result<Optional<String>> in(AuthorizedCall call) {
        if (parameters.isEmpty()) {
            return NONE;
        }
        try {
            var body = Payload.text(call.request().body());
            return Result.of(in(parameters.map(
                    MappedCall.of(call, mappedIntegration.visible(call), body).source())));
        } catch (MalformedBodyException e) {
            return Result.refused(
                    new IntegrationRefusals(mappedIntegration.integration().location()).malformedBody());
        }
    }
}
