package dev.gatehouse.internal.template.expand;

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
