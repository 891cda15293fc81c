package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the response mapping of an integration, a list of pairs for each status in CloudFormation. */
record ResponseParameters(Fields integration) {

    /** Target to value, by status code. */
    Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> byStatus = new LinkedHashMap<>();
        integration.fieldsByName("ResponseParameters").forEach((status, fields) -> byStatus.put(status, pairs(fields)));
        return byStatus;
    }

    private static Map<String, String> pairs(Fields status) {
        List<Fields> list = status.list("ResponseParameters");
        if (list.isEmpty()) {
            return status.has("ResponseParameters") ? status.textMap("ResponseParameters") : Map.of();
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        list.forEach(pair -> pairs.put(pair.text("Destination", ""), pair.text("Source", "")));
        return pairs;
    }
}
