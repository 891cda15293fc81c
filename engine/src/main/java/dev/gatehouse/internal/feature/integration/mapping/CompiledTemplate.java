package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.mappingtemplate.MappingTemplateException;
import dev.gatehouse.internal.mappingtemplate.VelocityTemplate;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping template of one content type, or of one key where an expression selects it.
 *
 * @param key as the definition writes it
 * @param template empty for a text without anything, which leaves the payload as it is, and for a defective one
 * @param defect what is wrong with the text, empty if nothing; AWS finds that out only when a call needs it
 */
record CompiledTemplate(String key, MediaType type, Optional<VelocityTemplate> template, String defect) {

    /** The templates in their order. */
    static List<CompiledTemplate> all(Map<String, String> templates) {
        List<CompiledTemplate> compiled = new ArrayList<>();
        templates.forEach((type, text) -> compiled.add(of(type, text)));
        return List.copyOf(compiled);
    }

    /** The template of that type. */
    static Optional<CompiledTemplate> find(List<CompiledTemplate> templates, MediaType type) {
        for (CompiledTemplate template : templates) {
            if (template.type().equals(type)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }

    /** Whether the payload stays as it is. */
    boolean isEmpty() {
        return template.isEmpty() && defect.isEmpty();
    }

    private static CompiledTemplate of(String key, String text) {
        MediaType type = MediaType.of(key);
        if (text.isEmpty()) {
            return new CompiledTemplate(key, type, Optional.empty(), "");
        }
        Optional<UnresolvedValue> unresolved = UnresolvedValue.in(text);
        if (unresolved.isPresent()) {
            UnresolvedValue value = unresolved.get();
            String defect = value.refusal("it", value.marker());
            return new CompiledTemplate(key, type, Optional.empty(), defect);
        }
        try {
            return new CompiledTemplate(key, type, Optional.of(VelocityTemplate.compile(text)), "");
        } catch (MappingTemplateException e) {
            return new CompiledTemplate(
                    key, type, Optional.empty(), "it is not a Velocity template: " + e.getMessage());
        }
    }
}
