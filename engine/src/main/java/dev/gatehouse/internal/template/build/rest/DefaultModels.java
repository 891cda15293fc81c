package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;

/** The models that every REST API has that is not made from a definition. */
final class DefaultModels {

    private static final String DRAFT_4 = "\"$schema\":\"http://json-schema.org/draft-04/schema#\"";

    private DefaultModels() {}

    static void addTo(RestDraft api) {
        add(api, "Empty", "{" + DRAFT_4 + ",\"title\":\"Empty Schema\",\"type\":\"object\"}");
        add(
                api,
                "Error",
                "{" + DRAFT_4 + ",\"title\":\"Error Schema\",\"type\":\"object\","
                        + "\"properties\":{\"message\":{\"type\":\"string\"}}}");
    }

    private static void add(RestDraft api, String name, String schema) {
        api.models().put(name, new Model(name, "application/json", schema, Location.unknown()));
    }
}
