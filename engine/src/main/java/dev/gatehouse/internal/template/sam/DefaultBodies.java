package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.BodyKind;
import dev.gatehouse.internal.template.sam.definition.SamResources;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.internal.template.sam.property.SamTypes;

/** Gives an API without a definition of its own an empty one, which SAM then fills from the events. */
record DefaultBodies(String stackName) {

    void add(SamResources resources) {
        resources.ofType(SamTypes.API).forEach(api -> add(resources, api, BodyKind.SWAGGER));
        resources.ofType(SamTypes.HTTP_API).forEach(api -> add(resources, api, BodyKind.OPENAPI));
    }

    private void add(SamResources resources, SamResource api, BodyKind kind) {
        boolean hasOwn = api.has("DefinitionBody") || api.has("DefinitionUri");
        if (!hasOwn) {
            Node body = kind.skeleton(stackName, api.location());
            resources.put(api.with("DefinitionBody", body).writtenBySam());
        }
    }
}
