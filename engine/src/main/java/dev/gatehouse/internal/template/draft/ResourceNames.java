package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which resource of the template a physical name stands for. */
public final class ResourceNames {

    private final Map<String, ResolvedResource> byReference = new HashMap<>();
    private final ResolvedTemplate template;

    ResourceNames(ResolvedTemplate template) {
        this.template = template;
        template.resources()
                .values()
                .forEach(resource ->
                        byReference.putIfAbsent(template.names().ref(resource.logicalId(), resource.type()), resource));
    }

    /** What {@code Ref} of that resource gives. */
    public String reference(ResolvedResource resource) {
        return template.names().ref(resource.logicalId(), resource.type());
    }

    /** The resource that {@code Ref} gives that text for; a logical id counts too. */
    public Optional<ResolvedResource> resource(String reference) {
        return Optional.ofNullable(byReference.get(reference))
                .or(() -> Optional.ofNullable(template.resources().get(reference)));
    }

    /** Its logical id, or the text itself where it means no resource of the template. */
    public String logicalId(String reference) {
        return resource(reference).map(ResolvedResource::logicalId).orElse(reference);
    }
}
