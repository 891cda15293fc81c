package dev.gatehouse.internal.expression.value;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Variables that are all known beforehand. */
record VariableTree(JsonObject tree) implements Variables {

    @Override
    public List<String> names() {
        return List.copyOf(tree.members().keySet());
    }

    @Override
    public Optional<Json> member(String name) {
        return tree.member(name);
    }
}
