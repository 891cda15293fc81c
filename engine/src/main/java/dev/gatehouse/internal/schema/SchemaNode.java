package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A schema or subschema; filled once while compiling, so that it may refer to itself. */
final class SchemaNode {

    private List<Keyword> keywords = List.of();
    private ElementSchemas elements = ElementSchemas.none();
    private MemberSchemas members = MemberSchemas.none();

    void fill(List<Keyword> itsKeywords, ElementSchemas itsElements, MemberSchemas itsMembers) {
        keywords = List.copyOf(itsKeywords);
        elements = itsElements;
        members = itsMembers;
    }

    void validate(Json value, Run run) {
        if (!run.enter()) {
            return;
        }
        for (Keyword keyword : keywords) {
            keyword.check(value, run);
        }
        if (run.isValid()) {
            validateChildren(value, run);
        }
        run.leave();
    }

    private void validateChildren(Json value, Run run) {
        if (value instanceof JsonArray array) {
            validateElements(array.elements(), run);
        } else if (value instanceof JsonObject object) {
            for (var member : new TreeMap<>(object.members()).entrySet()) {
                for (SchemaNode schema : members.schemasOf(member.getKey())) {
                    schema.validate(member.getValue(), run);
                }
            }
        }
    }

    private void validateElements(List<Json> values, Run run) {
        for (int i = 0; i < values.size(); i++) {
            Optional<SchemaNode> schema = elements.schemaAt(i);
            if (schema.isPresent()) {
                schema.orElseThrow().validate(values.get(i), run);
            }
        }
    }
}
