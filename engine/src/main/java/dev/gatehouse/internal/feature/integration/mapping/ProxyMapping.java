package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.ContentHandling;
import java.util.Optional;

/** Maps calls to the requests of an HTTP proxy integration, which knows parameters but no templates. */
public final class ProxyMapping {

    private final MappedIntegration mappedIntegration;
    private final ContentHandling handling;
    private final Conversion conversion;
    private final ParameterMapping parameters;
    private final IntegrationRefusals refusals;

    private ProxyMapping(MappedIntegration mappedIntegration) {
        this.mappedIntegration = mappedIntegration;
        this.handling = mappedIntegration.integration().contentHandling();
        this.conversion = mappedIntegration.conversion();
        this.parameters = ParameterMapping.of(mappedIntegration.integration(), MappedHeaders.HTTP);
        this.refusals = new IntegrationRefusals(mappedIntegration.integration().location());
    }

    public static ProxyMapping of(MappedIntegration mappedIntegration) {
        return new ProxyMapping(mappedIntegration);
    }

    /** The mapped parameters and the body of a call; the client's own parameters are not among them. */
    public Result<MappedRequest> map(AuthorizedCall call) {
        if (parameters.defect().isPresent()) {
            return Result.refused(
                    refusals.configuration(call, parameters.defect().get()));
        }
        return conversion
                .ofRequest(call.request().body(), MappedCall.typeOf(call), handling)
                .map(payload -> map(MappedCall.of(call, mappedIntegration.visible(call), payload), payload))
                .orElseGet(() -> Result.refused(
                        refusals.configuration("the body had to be converted to binary, but is not base64")));
    }

    /** The body of the endpoint's answer as the client gets it. */
    public Result<Body> body(AuthorizedCall call, HttpResponse answer) {
        if (mappedIntegration.integration().streaming() || isCompressed(answer)) {
            return Result.of(answer.body());
        }
        MediaType type = IntegrationAnswer.byStatus(answer).type();
        Optional<Payload> converted =
                conversion.ofAnswer(answer.body(), type, MappedCall.acceptedBy(call), ContentHandling.NONE);
        return converted
                .map(payload -> Result.of(payload.body()))
                .orElseGet(() -> Result.refused(
                        refusals.configuration("the answer had to be converted to binary, but is not base64")));
    }

    // the client asked the endpoint for it; read as text it would be damaged
    private static boolean isCompressed(HttpResponse answer) {
        return answer.headers()
                .first("content-encoding")
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .isPresent();
    }

    private Result<MappedRequest> map(MappedCall mapped, Payload payload) {
        try {
            MappedParameters set = parameters.map(mapped.source());
            return parameters
                    .permitted(set.headers(), refusals)
                    .map(headers -> new MappedRequest(
                            mapped, new MappedParameters(headers, set.query(), set.path()), payload, false));
        } catch (MalformedBodyException e) {
            return Result.refused(refusals.malformedBody());
        }
    }
}
