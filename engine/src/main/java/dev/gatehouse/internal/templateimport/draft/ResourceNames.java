package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.name.NameOwner;
import java.util.Optional;

/** Which resource of the template a physical name stands for. */
public record ResourceNames(ResolvedTemplate template) {

    /** What {@code Ref} of that resource gives. */
    public String reference(ResolvedResource resource) {
        return template.names().ref(resource.logicalId(), resource.type());
    }

    /** The resource that one of whose names the text is. */
    public Optional<ResolvedResource> resource(String name) {
        return owner(name)
                .flatMap(owner -> Optional.ofNullable(template.resources().get(owner.logicalId())));
    }

    /** Its logical id, or the text itself where it means no resource of the template. */
    public String logicalId(String name) {
        return resource(name).map(ResolvedResource::logicalId).orElse(name);
    }

    /** Which resource the text names, and by which qualifier. */
    public Optional<NameOwner> owner(String name) {
        return template.names().ownerOf(name);
    }
}
