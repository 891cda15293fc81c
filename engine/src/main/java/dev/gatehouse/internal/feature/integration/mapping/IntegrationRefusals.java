package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.time.Duration;

/**
 * The refusals of one integration.
 *
 * @param location where the template describes the integration
 */
public record IntegrationRefusals(Location location) {

    private static final GateName GATE = GateName.INTEGRATION;

    /** 500: the call can't be mapped or sent as the definition says. */
    public Refusal configuration(String reason) {
        return refusal(GatewayResponseType.API_CONFIGURATION_ERROR, reason).fromIntegration();
    }

    /** 504: no answer in time. */
    public Refusal timeout(Duration limit) {
        return refusal(
                        GatewayResponseType.INTEGRATION_TIMEOUT,
                        "the integration did not answer within " + limit.toMillis() + " ms")
                .fromIntegration();
    }

    /** 504: no connection, or one that broke. */
    public Refusal unreachable(String reason) {
        return refusal(GatewayResponseType.INTEGRATION_FAILURE, reason)
                .saying("Network error communicating with endpoint")
                .fromIntegration();
    }

    /** 502: a function failed, or its answer is no proxy answer. */
    public Refusal badGateway(String reason) {
        return refusal(GatewayResponseType.INTEGRATION_FAILURE, reason)
                .withStatus(502)
                .fromIntegration();
    }

    /** 413: Lambda takes no such large payload. */
    public Refusal tooLargeForLambda(String reason) {
        return refusal(GatewayResponseType.REQUEST_TOO_LARGE, reason)
                .withErrorType("BadRequestException")
                .fromIntegration();
    }

    /** 400: Lambda takes JSON only. */
    public Refusal notJsonForLambda(String reason) {
        String text = "Could not parse request body into json: " + reason;
        return refusal(GatewayResponseType.BAD_REQUEST_BODY, text).saying(text).fromIntegration();
    }

    /** 400: a mapping reads the body as JSON, but the body is not JSON. */
    public Refusal malformedBody() {
        String text = "Invalid JSON in request body";
        return refusal(GatewayResponseType.BAD_REQUEST_BODY, text).saying(text);
    }

    /** 415: no request template fits, and the body may not pass without one. */
    public Refusal unsupportedMediaType(String reason) {
        return refusal(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, reason);
    }

    /** A defect of the API; if it is a value that the template does not determine, nothing provides that value. */
    public Refusal configuration(CallStage call, String defect) {
        if (UnresolvedValue.in(defect).isPresent()) {
            call.note(new NotProvided(GATE, location + ": " + defect));
        }
        return configuration(defect);
    }

    private Refusal refusal(GatewayResponseType type, String reason) {
        return Refusal.of(type, GATE, reason).at(location);
    }
}
