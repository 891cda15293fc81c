package dev.gatehouse.internal.payload;

import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.json.JsonText;
import dev.gatehouse.internal.pipeline.CallStage;

/** Begins the texts of events; the events of a test, which are some kilobytes each, share a builder. */
final class EventText {

    private static final StateKey<JsonText.Spare> SPARE = StateKey.of(JsonText.Spare::new);

    private EventText() {}

    static JsonText begin(CallStage call) {
        return new JsonText(call.scope().state().get(SPARE));
    }
}
