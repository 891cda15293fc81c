package dev.gatehouse.model;

import java.util.Optional;

/**
 * Settings of an HTTP or WebSocket stage for one route, or for all.
 *
 * @param throttle absent if the template says nothing
 * @param detailedMetricsEnabled whether metrics are detailed by route
 * @param dataTraceEnabled whether execution logs show messages, WebSocket only
 * @param loggingLevel OFF, ERROR or INFO, WebSocket only
 */
public record RouteSettings(
        Optional<Throttle> throttle,
        Optional<Boolean> detailedMetricsEnabled,
        Optional<Boolean> dataTraceEnabled,
        Optional<String> loggingLevel) {

    /** {@return no settings} */
    public static RouteSettings none() {
        return new RouteSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
