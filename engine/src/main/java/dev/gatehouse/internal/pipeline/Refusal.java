package dev.gatehouse.internal.pipeline;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.GateName;
import dev.gatehouse.http.Headers;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a call is not served.
 *
 * @param gate the feature that refuses, like {@code api-keys}
 * @param message AWS's text; absent where AWS answers {@code null}
 * @param status differs from the type's own only where AWS's does
 * @param errorType value of {@code x-amzn-ErrorType}; the type's own unless AWS's differs
 * @param memberName {@code message}, or {@code Message} for denied access
 * @param validationError value of {@code $context.error.validationErrorString}
 * @param headers further headers of the answer, like {@code WWW-Authenticate}
 * @param origin whether the integration or something before it failed
 * @param reason our explanation for the journal
 * @param location what of the template caused it
 */
public record Refusal(
        GatewayResponseType type,
        GateName gate,
        Optional<String> message,
        OptionalInt status,
        String errorType,
        String memberName,
        Optional<String> validationError,
        Headers headers,
        Origin origin,
        String reason,
        Location location) {

    /** Where a refusal comes from; AWS writes the body of either a little differently. */
    public enum Origin {
        GATEWAY,
        INTEGRATION
    }

    /** A refusal with the type's own text, status and error type. */
    public static Refusal of(GatewayResponseType type, GateName gate, String reason) {
        return new Refusal(
                type,
                gate,
                type.message().isEmpty() ? Optional.empty() : Optional.of(type.message()),
                OptionalInt.empty(),
                type.errorType(),
                "message",
                Optional.empty(),
                Headers.none(),
                Origin.GATEWAY,
                reason,
                Location.unknown());
    }

    /** The status to answer unless a gateway response is customised. */
    public int effectiveStatus() {
        return status.orElse(type.status());
    }

    /** The fact that a call was refused with that status and message. */
    public CallRefused fact(int shownStatus, Optional<String> shownMessage) {
        return new CallRefused(gate, type, shownStatus, shownMessage, validationError, reason, location);
    }

    public Refusal saying(String text) {
        return new Refusal(
                type,
                gate,
                Optional.of(text),
                status,
                errorType,
                memberName,
                validationError,
                headers,
                origin,
                reason,
                location);
    }

    public Refusal withStatus(int other) {
        return new Refusal(
                type,
                gate,
                message,
                OptionalInt.of(other),
                errorType,
                memberName,
                validationError,
                headers,
                origin,
                reason,
                location);
    }

    public Refusal withErrorType(String other) {
        return new Refusal(
                type, gate, message, status, other, memberName, validationError, headers, origin, reason, location);
    }

    /** With the capital M that AWS writes where access is denied. */
    public Refusal withCapitalMessage() {
        return new Refusal(
                type, gate, message, status, errorType, "Message", validationError, headers, origin, reason, location);
    }

    public Refusal withValidationError(String text) {
        return new Refusal(
                type,
                gate,
                message,
                status,
                errorType,
                memberName,
                Optional.of(text),
                headers,
                origin,
                reason,
                location);
    }

    public Refusal withHeaders(Headers other) {
        return new Refusal(
                type, gate, message, status, errorType, memberName, validationError, other, origin, reason, location);
    }

    /** Marks that the integration failed, not something before it. */
    public Refusal fromIntegration() {
        return new Refusal(
                type,
                gate,
                message,
                status,
                errorType,
                memberName,
                validationError,
                headers,
                Origin.INTEGRATION,
                reason,
                location);
    }

    /** With another explanation for the journal. */
    public Refusal because(String other) {
        return new Refusal(
                type, gate, message, status, errorType, memberName, validationError, headers, origin, other, location);
    }

    public Refusal at(Location place) {
        return new Refusal(
                type, gate, message, status, errorType, memberName, validationError, headers, origin, reason, place);
    }
}
