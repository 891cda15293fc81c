package dev.gatehouse.internal.template.draft;

import java.time.Duration;

/** The protocols of API Gateway version 2. */
public enum V2Protocol {
    HTTP(30),
    WEBSOCKET(29);

    private final Duration longestIntegration;

    V2Protocol(int seconds) {
        this.longestIntegration = Duration.ofSeconds(seconds);
    }

    /** How long an integration may take that says nothing else. */
    public Duration longestIntegration() {
        return longestIntegration;
    }
}
