package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * The variables of a call that its integration has answered.
 *
 * @param requestId the backend's, where it gave one
 */
record AnsweredVariables(Variables call, Optional<String> requestId) implements Variables {

    private static final String REQUEST_ID = "awsEndpointRequestId";

    static AnsweredVariables of(MappedCall mapped) {
        Optional<IntegrationAnswered> answered = mapped.call().scope().journal().last(IntegrationAnswered.class);
        return new AnsweredVariables(mapped.source().context(), answered.flatMap(IntegrationAnswered::requestId));
    }

    @Override
    public List<String> names() {
        return call.names();
    }

    @Override
    public Optional<Json> member(String name) {
        return name.equals(REQUEST_ID) ? requestId.map(Json::of) : call.member(name);
    }
}
