package dev.gatehouse.coverage;

/** The kinds of things in an API's definition that a call can exercise. */
public enum CoverageKind {
    /** A route was called. */
    ROUTE("routes"),
    /** An authorizer allowed, denied, or answered from its cache. */
    AUTHORIZER("authorizers"),
    /** A resource policy allowed or denied. */
    RESOURCE_POLICY("resource policy"),
    /** A validator passed or refused a request. */
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
    /** A cached method had a hit or a miss. */
    CACHE("cache settings"),
    /** A throttle refused a call. */
    THROTTLE("throttles"),
    /** A usage plan accepted or throttled a call, or was exhausted. */
    USAGE_PLAN("usage plans"),
    /** A side of a canary served a call. */
    CANARY("canary sides"),
    /** A response conformed to what the API documents. */
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
