package dev.gatehouse.coverage;

/** What of an API's definition a call can exercise. */
public enum CoverageKind {
    /** A route was called. */
    ROUTE("routes"),
    /** An authorizer allowed, denied, or answered from its cache. */
    AUTHORIZER("authorizers"),
    /** A resource policy allowed or denied. */
    RESOURCE_POLICY("resource policy"),
    /** A validator let a request pass or refused it. */
    VALIDATOR("validators"),
    /** A model was compared with a body. */
    MODEL("models"),
    /** An integration response was selected. */
    INTEGRATION_RESPONSE("integration responses"),
    /** A mapping template was rendered. */
    MAPPING_TEMPLATE("mapping templates"),
    /** A gateway response was sent. */
    GATEWAY_RESPONSE("gateway responses"),
    /** An allowed origin called. */
    CORS_ORIGIN("CORS origins"),
    /** A cache setting gave a hit or a miss. */
    CACHE("cache settings"),
    /** A throttle refused. */
    THROTTLE("throttles"),
    /** A usage plan accepted, throttled, or was used up. */
    USAGE_PLAN("usage plans"),
    /** A side of a canary served. */
    CANARY("canary sides"),
    /** An answer conformed to what is documented. */
    CONTRACT("documented answers");

    private final String title;

    CoverageKind(String title) {
        this.title = title;
    }

    /** {@return the plural that reports show} */
    public String title() {
        return title;
    }
}
