package dev.gatehouse.model;

/** An app client of a user pool. */
public record UserPoolClient(String logicalId, String id) {}
