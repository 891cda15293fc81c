package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.StageDefinition;

/**
 * A stage and its assembled line.
 *
 * @param <D> what its deployment serves
 */
record StageLine<D>(StageDefinition stage, D definition, Step<ReceivedCall, HttpResponse> line) {}
