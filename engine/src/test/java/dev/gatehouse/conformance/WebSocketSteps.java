package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;

/** Runs the WebSocket steps of a case. */
final class WebSocketSteps {

    private WebSocketSteps() {}

    static void run(CaseWorld world, Json step) {
        throw CaseFailure.notYet("WebSocket steps");
    }

    static void connections(CaseWorld world, Json step) {
        throw CaseFailure.notYet("@connections steps");
    }
}
