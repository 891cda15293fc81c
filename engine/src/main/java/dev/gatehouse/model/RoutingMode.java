package dev.gatehouse.model;

/** What selects the API of a custom domain. */
public enum RoutingMode {
    /** Only the mappings of base paths decide. */
    API_MAPPING_ONLY,
    /** The routing rules decide, then the mappings. */
    ROUTING_RULE_THEN_API_MAPPING,
    /** Only the routing rules decide. */
    ROUTING_RULE_ONLY
}
