package dev.gatehouse.model;

/** How clients reach a REST API. */
public enum EndpointType {
    EDGE,
    REGIONAL,
    PRIVATE
}
