package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;

/** Expands the resources of one serverless type. */
@FunctionalInterface
interface ServerlessType {

    /**
     * The CloudFormation resources that SAM makes of that resource.
     *
     * @throws SamRefusal if SAM refuses it
     */
    List<ResolvedResource> expand(SamResource resource, Expansion expansion);
}
