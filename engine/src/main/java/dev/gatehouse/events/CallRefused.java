package dev.gatehouse.events;

import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.Optional;

/**
 * A gate refused the call.
 *
 * @param gate which one refused
 * @param type AWS's name for the reason
 * @param status the status of the response
 * @param message AWS's text; absent if AWS sends null
 * @param validationError what a validator found
 * @param reason Gatehouse's explanation; it is not part of the response
 * @param location the place in the template that caused it
 * @param customised the name of the API's gateway response that was used; absent for AWS's default
 */
public record CallRefused(
        GateName gate,
        GatewayResponseType type,
        int status,
        Optional<String> message,
        Optional<String> validationError,
        String reason,
        Location location,
        Optional<GatewayResponseType> customised)
        implements Fact {

    /**
     * A refusal with AWS's default gateway response.
     *
     * @param gate which one refused
     * @param type AWS's name for the reason
     * @param status the status of the response
     * @param message AWS's text; absent if AWS sends null
     * @param validationError what a validator found
     * @param reason Gatehouse's explanation; it is not part of the response
     * @param location the place in the template that caused it
     */
    public CallRefused(
            GateName gate,
            GatewayResponseType type,
            int status,
            Optional<String> message,
            Optional<String> validationError,
            String reason,
            Location location) {
        this(gate, type, status, message, validationError, reason, location, Optional.empty());
    }

    @Override
    public String story() {
        return "refused by " + gate + " (" + type + ", " + status + "): " + reason
                + (location.equals(Location.unknown()) ? "" : "\n  written at " + location);
    }
}
