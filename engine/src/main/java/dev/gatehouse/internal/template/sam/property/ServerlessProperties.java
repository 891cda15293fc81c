package dev.gatehouse.internal.template.sam.property;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The properties that SAM knows, for those who ask what is understood. */
public final class ServerlessProperties {

    private ServerlessProperties() {}

    /** Names of properties by resource or event type, in SAM's order. */
    public static Map<String, List<String>> byType() {
        Map<String, List<String>> byType = new TreeMap<>();
        PropertyTables.all().forEach((type, rules) -> byType.put(type, List.copyOf(rules.keySet())));
        return byType;
    }
}
