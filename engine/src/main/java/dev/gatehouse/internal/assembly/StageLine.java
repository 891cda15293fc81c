package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.Stage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A stage and its assembled line. */
record StageLine(Stage stage, Step<Arrival, HttpResponse> line) {

    /** Stages that a test has changed, by API and stage name; they are assembled anew. */
    static final Slot<Map<String, StageLine>> CHANGED = Slot.of(ConcurrentHashMap::new);

    /** Key into the changed stages. */
    static String key(String apiLogicalId, String stage) {
        return apiLogicalId + "/" + stage;
    }
}
