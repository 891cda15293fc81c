package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.sam.definition.Expansion;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.List;

/** Expands the resources of one serverless type. */
@FunctionalInterface
interface ServerlessType {

    /**
     * The CloudFormation resources that SAM makes of that resource.
     *
     * @throws SamRefusal if SAM refuses it
     */
    List<Generated> expand(SamResource resource, Expansion expansion);
}
