package dev.gatehouse.events;

/** The gates and steps of a call, as stories and reports name them. */
public enum GateName {
    DEPLOYMENT("deployment"),
    MUTUAL_TLS("mutual-tls"),
    CORS("cors"),
    COMPRESSION("compression"),
    WAF("waf"),
    ROUTING("routing"),
    THROTTLING("throttling"),
    ACCESS("access"),
    API_KEYS("api-keys"),
    VALIDATION("validation"),
    CACHING("caching"),
    INTEGRATION("integration");

    private final String text;

    GateName(String text) {
        this.text = text;
    }

    /** Like {@code api-keys}. */
    @Override
    public String toString() {
        return text;
    }
}
