package dev.gatehouse.internal.mappingtemplate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of {@code $context.requestOverride} or {@code $context.responseOverride}, as templates read and write it.
 *
 * <p>Printed whole it is an empty text (test_sqs_amz_json_protocol). Assigning one parameter twice in a template is an
 * error, which AWS answers with 5XX (guide, "Use a mapping template to override ...").
 */
final class OverrideSection extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1;
    private static final String STATUS = "status";

    private final String name;
    private final boolean holdsParameters;
    private final transient Map<String, OverrideSection> sections;
    private final transient Set<String> assigned = new HashSet<>();

    private OverrideSection(String name, boolean holdsParameters, Map<String, OverrideSection> sections) {
        this.name = name;
        this.holdsParameters = holdsParameters;
        this.sections = Map.copyOf(sections);
        sections.forEach(super::put);
    }

    static OverrideSection ofParameters(String name) {
        return new OverrideSection(name, true, Map.of());
    }

    static OverrideSection ofSections(String name, Map<String, OverrideSection> sections) {
        return new OverrideSection(name, false, sections);
    }

    void beginTemplate() {
        assigned.clear();
        sections.values().forEach(OverrideSection::beginTemplate);
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        OverrideSection section = sections.get(key);
        if (section != null) {
            return section.replaceAll(value);
        }
        if ((holdsParameters || key.equals(STATUS)) && !assigned.add(key)) {
            throw new MappingTemplateException(
                    MappingTemplateException.Reason.OVERRIDDEN_TWICE,
                    "$context." + name + "." + key + " is assigned twice");
        }
        return super.put(key, value);
    }

    @Override
    public void putAll(Map<? extends String, ? extends @Nullable Object> other) {
        other.forEach(this::put);
    }

    private @Nullable Object replaceAll(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> put(String.valueOf(key), member));
        }
        return null;
    }

    @Override
    public String toString() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
