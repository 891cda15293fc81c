package dev.gatehouse.events;

/** The gates and steps of a call, as stories and reports name them. */
public enum GateName {
    /** Host, stage and limits of a request. */
    DEPLOYMENT("deployment"),
    /** Client certificates. */
    MUTUAL_TLS("mutual-tls"),
    /** Preflights and CORS headers. */
    CORS("cors"),
    /** Compression of requests and answers. */
    COMPRESSION("compression"),
    /** The web ACL. */
    WAF("waf"),
    /** The choice of a method or route. */
    ROUTING("routing"),
    /** Throttles of stage, method and account. */
    THROTTLING("throttling"),
    /** Authorizers, IAM and resource policies. */
    ACCESS("access"),
    /** API keys and usage plans. */
    API_KEYS("api-keys"),
    /** Parameters and bodies. */
    VALIDATION("validation"),
    /** The response cache. */
    CACHING("caching"),
    /** Mappings and the backend. */
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
