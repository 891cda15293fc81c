package dev.gatehouse.internal.expression.value;

import dev.gatehouse.http.Headers;

/** An integration's answer that expressions take values from. */
public record ResponseMessage(int status, Headers headers, BodyText body) {}
