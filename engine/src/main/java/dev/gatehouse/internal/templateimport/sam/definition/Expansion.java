package dev.gatehouse.internal.templateimport.sam.definition;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.SamParameters;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the expansion of one resource needs of the others.
 *
 * @param resources all resources; events put their operations into the APIs there
 * @param parameters what SAM puts in for parameters, in the few places where it resolves them
 * @param shared what several resources have in common
 * @param stackName which is the title of a definition that SAM writes
 */
public record Expansion(SamResources resources, SamParameters parameters, SharedResources shared, String stackName) {

    /**
     * The resource as SAM sees it: with parameters put into these properties, where it resolves them.
     *
     * @throws SamRefusal for a parameter in a text that is a list
     */
    public SamResource seen(SamResource resource, String... properties) {
        Map<String, Node> seen = new LinkedHashMap<>(resource.properties().entries());
        for (String property : properties) {
            seen.computeIfPresent(property, (name, value) -> parameters.in(value));
        }
        return resource.with(new MapNode(seen, resource.properties().location()));
    }
}
