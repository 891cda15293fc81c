package dev.gatehouse.internal.schema;

import java.util.Optional;

/** The models of an API, for references from one to another. */
public interface ModelSchemas {

    /** The schema text of a model; empty if the API has none of that name. */
    Optional<String> schemaOf(String modelName);

    /** An API without models. */
    static ModelSchemas none() {
        return name -> Optional.empty();
    }
}
