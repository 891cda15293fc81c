package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.ApiOrigin;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.StageDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** An API of any kind while resources and OpenAPI bodies add to it. */
public sealed interface ApiDraft permits RestDraft, V2Draft {

    /** What every API consists of. */
    final class Parts {

        final String logicalId;
        final String id;
        final Location location;
        final OriginDraft origin = new OriginDraft();
        final Map<String, Authorizer> authorizers = new LinkedHashMap<>();
        final Map<String, Model> models = new LinkedHashMap<>();
        final Map<String, StageDefinition> stages = new LinkedHashMap<>();
        private final Map<String, String> modelIds = new LinkedHashMap<>();
        String name = "";
        boolean executeApiEndpointDisabled;

        Parts(String logicalId, String id, Location location) {
            this.logicalId = logicalId;
            this.id = id;
            this.location = location;
        }
    }

    Parts parts();

    default String logicalId() {
        return parts().logicalId;
    }

    default String id() {
        return parts().id;
    }

    /** Where the definition comes from. */
    default OriginDraft origin() {
        return parts().origin;
    }

    default String name() {
        return parts().name;
    }

    default void name(String name) {
        parts().name = name;
    }

    default void executeApiEndpointDisabled(boolean disabled) {
        parts().executeApiEndpointDisabled = disabled;
    }

    default Map<String, Authorizer> authorizers() {
        return parts().authorizers;
    }

    default Map<String, Model> models() {
        return parts().models;
    }

    /** Names of models by what {@code Ref} of their resource gives. */
    default Map<String, String> modelIds() {
        return parts().modelIds;
    }

    /** Stages by name. */
    default Map<String, StageDefinition> stages() {
        return parts().stages;
    }

    /** Where the definition of an API comes from, while it is read. */
    final class OriginDraft {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private String definition = "";

        OriginDraft() {}

        public void definition(String text) {
            this.definition = text;
        }

        /** Notes a setting under a name of the description, as it is written. */
        public void setting(Fields properties, String property, String name) {
            properties.text(property).ifPresent(text -> settings.put(name, text));
        }

        /** Notes a setting under a name of the description. */
        public void setting(String name, String text) {
            settings.put(name, text);
        }

        ApiOrigin finish() {
            return new ApiOrigin(definition, settings);
        }
    }
}
