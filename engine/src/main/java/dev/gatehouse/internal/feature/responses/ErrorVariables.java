package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code $context} as gateway responses see it: what templates see, and the error. */
record ErrorVariables(Context context, Refusal refusal) implements Variables {

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(new ContextVariables(context).names());
        names.add("error");
        return names;
    }

    @Override
    public Optional<Json> member(String name) {
        return name.equals("error") ? Optional.of(error()) : new ContextVariables(context).member(name);
    }

    // messageString brings its own quotes, and is null without a message
    private JsonObject error() {
        var error = JsonObject.builder()
                .put("messageString", Json.ofNullable(refusal.message()).toText())
                .put("responseType", refusal.type().name());
        error.putIfPresent("message", refusal.message().map(Json::of));
        error.putIfPresent("validationErrorString", refusal.validationError().map(Json::of));
        return error.build();
    }
}
