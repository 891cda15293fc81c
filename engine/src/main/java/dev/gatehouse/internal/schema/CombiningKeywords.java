package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import java.util.List;

/** Keywords that combine schemas. */
final class CombiningKeywords {

    private CombiningKeywords() {}

    static Keyword allOf(Subschemas schemas, Json value) {
        List<SchemaNode> nodes = schemas.nodes("allOf", value);
        return (actual, run) -> {
            int matched = matched(nodes, actual, run);
            if (matched < nodes.size()) {
                run.violated("instance failed to match all required schemas (matched only " + matched + " out of "
                        + nodes.size() + ")");
            }
        };
    }

    static Keyword anyOf(Subschemas schemas, Json value) {
        List<SchemaNode> nodes = schemas.nodes("anyOf", value);
        return (actual, run) -> {
            if (matched(nodes, actual, run) == 0) {
                run.violated("instance failed to match at least one required schema among " + nodes.size());
            }
        };
    }

    static Keyword oneOf(Subschemas schemas, Json value) {
        List<SchemaNode> nodes = schemas.nodes("oneOf", value);
        return (actual, run) -> {
            int matched = matched(nodes, actual, run);
            if (matched != 1) {
                run.violated("instance failed to match exactly one schema (matched " + matched + " out of "
                        + nodes.size() + ")");
            }
        };
    }

    static Keyword not(Subschemas schemas, Json value) {
        List<SchemaNode> nodes = List.of(schemas.node("not", value));
        return (actual, run) -> {
            if (matched(nodes, actual, run) == 1) {
                run.violated("instance matched a schema which it should not have");
            }
        };
    }

    private static int matched(List<SchemaNode> nodes, Json actual, Run run) {
        int matched = 0;
        for (SchemaNode node : nodes) {
            Run trial = run.trial();
            node.validate(actual, trial);
            if (trial.isValid()) {
                matched++;
            }
        }
        return matched;
    }
}
