package dev.gatehouse.client;

/**
 * How a connection was closed.
 *
 * @param code close code
 * @param reason empty if none was given
 */
public record ClosedWith(int code, String reason) {}
