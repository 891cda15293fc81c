package dev.gatehouse.model;

/** What chooses the API behind a custom domain. */
public enum RoutingMode {
    API_MAPPING_ONLY,
    ROUTING_RULE_THEN_API_MAPPING,
    ROUTING_RULE_ONLY
}
