package dev.gatehouse.internal.pipeline;

import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;

/** A route of an HTTP API where it is served, for assembling its gates. */
public record HttpRoute(HttpApi api, StageDefinition stage, Route route) {}
