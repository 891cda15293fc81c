package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads one extension at the top of an OpenAPI body into a REST API. */
interface RestExtension {

    /** Adds what the member {@code name} of {@code root} says; the member is there. */
    void read(Fields root, String name, RestDraft draft);
}
