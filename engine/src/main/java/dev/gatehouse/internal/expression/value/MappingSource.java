package dev.gatehouse.internal.expression.value;

import java.util.Map;
import java.util.Optional;

/**
 * What expressions take their values from.
 *
 * @param request the method or route request
 * @param response the integration's answer; absent before there is one
 */
public record MappingSource(
        RequestMessage request,
        Optional<ResponseMessage> response,
        Map<String, String> stageVariables,
        Variables context) {

    public MappingSource {
        stageVariables = Map.copyOf(stageVariables);
    }

    /** A source before the integration has answered. */
    public static MappingSource of(RequestMessage request, Map<String, String> stageVariables, Variables context) {
        return new MappingSource(request, Optional.empty(), stageVariables, context);
    }

    /** This source with the integration's answer. */
    public MappingSource with(ResponseMessage answer) {
        return new MappingSource(request, Optional.of(answer), stageVariables, context);
    }

    /** This source with other variables behind {@code $context}. */
    public MappingSource with(Variables variables) {
        return new MappingSource(request, response, stageVariables, variables);
    }
}
