package dev.gatehouse.events;

import dev.gatehouse.model.Location;
import java.util.Optional;

/**
 * An integration response was selected for the backend's response.
 *
 * @param status the method's status, like {@code 200}; empty on a WebSocket route
 * @param pattern absent for the default one
 * @param location where the template defines that response
 */
public record IntegrationResponseSelected(String status, Optional<String> pattern, Location location) implements Fact {

    @Override
    public GateName gate() {
        return GateName.INTEGRATION;
    }

    @Override
    public String story() {
        return "integration response " + status
                + pattern.map(regex -> " selected by " + regex).orElse(" selected by default");
    }
}
