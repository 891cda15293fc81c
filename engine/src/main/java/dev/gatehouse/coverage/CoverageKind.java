package dev.gatehouse.coverage;

/** What of an API's definition a call can exercise. */
public enum CoverageKind {
    ROUTE("routes"),
    AUTHORIZER("authorizers"),
    RESOURCE_POLICY("resource policy"),
    VALIDATOR("validators"),
    MODEL("models"),
    INTEGRATION_RESPONSE("integration responses"),
    MAPPING_TEMPLATE("mapping templates"),
    GATEWAY_RESPONSE("gateway responses"),
    CORS_ORIGIN("CORS origins"),
    CACHE("cache settings"),
    THROTTLE("throttles"),
    USAGE_PLAN("usage plans"),
    CANARY("canary sides"),
    CONTRACT("documented answers");

    private final String title;

    CoverageKind(String title) {
        this.title = title;
    }

    /** The plural that reports show. */
    public String title() {
        return title;
    }
}
