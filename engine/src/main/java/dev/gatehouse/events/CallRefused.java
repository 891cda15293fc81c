package dev.gatehouse.events;

import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.Optional;

/**
 * A gate refused the call.
 *
 * @param gate which one refused
 * @param type AWS's name for the reason
 * @param status what the client was answered
 * @param message AWS's text; absent where AWS answers null
 * @param validationError what a validator found
 * @param reason our explanation; AWS's message stands in the response
 * @param location what of the template caused it
 * @param customised the gateway response of the API that answered, by its own name; absent for AWS's default
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
     * A refusal that AWS's default answered.
     *
     * @param gate which one refused
     * @param type AWS's name for the reason
     * @param status what the client was answered
     * @param message AWS's text; absent where AWS answers null
     * @param validationError what a validator found
     * @param reason our explanation; AWS's message stands in the response
     * @param location what of the template caused it
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
