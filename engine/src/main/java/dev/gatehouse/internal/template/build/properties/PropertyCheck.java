package dev.gatehouse.internal.template.build.properties;

import dev.gatehouse.internal.template.DidYouMean;
import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the properties of resources: unknown ones and those that could change an answer are errors, those without
 * effect are listed.
 */
public final class PropertyCheck {

    private static final List<String> NAMESPACES = List.of("AWS::ApiGateway::", "AWS::ApiGatewayV2::");

    private final PropertyTable table = PropertyTable.standard();
    private final List<String> waived;
    private final Findings findings;

    /** A check for a user who runs without these properties, like {@code Api.CloneFrom}. */
    public PropertyCheck(List<String> waived, Findings findings) {
        this.waived = waived;
        this.findings = findings;
    }

    /** Adds a finding for each property that is unknown or not simulated, and one that lists those without effect. */
    public void check(ResolvedResource resource) {
        if (table.group(resource.type()).isEmpty()) {
            unknownType(resource);
            return;
        }
        List<String> idle = new ArrayList<>();
        check(resource.properties(), new Place(resource, "", ""), idle);
        if (!idle.isEmpty()) {
            findings.add(new Finding(
                    Severity.INFO,
                    "WithoutEffect",
                    resource.logicalId() + ": " + String.join(", ", idle) + ": no call shows it.",
                    "",
                    resource.location().named(resource.logicalId()),
                    ""));
        }
    }

    /**
     * A map of properties.
     *
     * @param path in the table, where {@code *} stands for any name
     * @param written as the template has it, for messages
     */
    private record Place(ResolvedResource resource, String path, String written) {

        String group() {
            return path.isEmpty() ? resource.type() : resource.type() + " " + path;
        }

        Place inner(String name, String key) {
            return new Place(resource, path.isEmpty() ? key : path + "." + key, element(name));
        }

        String element(String name) {
            return written.isEmpty() ? name : written + "." + name;
        }

        Location location(Node node, String name) {
            return node.location().named(resource.logicalId() + "." + element(name));
        }
    }

    private void check(Node map, Place place, List<String> idle) {
        PropertyGroup group = table.group(place.group()).orElseThrow();
        group.required().stream().filter(name -> map.get(name).isEmpty()).forEach(name -> missing(place, name, map));
        for (Map.Entry<String, Node> property : map.entries().entrySet()) {
            String name = property.getKey();
            Node value = property.getValue();
            if (!group.knows(name)) {
                unknown(place, name, value, group);
            } else if (group.isNotSimulated(name, value.asText())) {
                notSimulated(place, name, value);
            } else if (group.withoutEffect().contains(name)) {
                idle.add(place.element(name));
            }
            inside(value, place.inner(name, name), idle);
        }
    }

    private void inside(Node value, Place place, List<String> idle) {
        if (table.group(place.group()).isPresent() && value instanceof MapNode) {
            check(value, place, idle);
        }
        for (Node element : value.elements()) {
            inside(element, place, idle);
        }
        Place any = place.inner("*", "*");
        if (table.group(any.group()).isPresent()) {
            value.entries().forEach((name, inner) -> inside(inner, place.inner(name, "*"), idle));
        }
    }

    private void unknown(Place place, String name, Node value, PropertyGroup group) {
        findings.error(
                "InvalidRequest",
                place.resource().type() + " has no property " + place.element(name) + ".",
                place.location(value, name),
                DidYouMean.remedy(name, group.all(), "remove it."));
    }

    private void missing(Place place, String name, Node map) {
        findings.error(
                "InvalidRequest",
                place.resource().type() + " needs the property " + place.element(name) + ".",
                (place.written().isEmpty() ? place.resource().location() : map.location())
                        .named(place.resource().logicalId() + "." + place.element(name)),
                "add it.");
    }

    private void notSimulated(Place place, String name, Node value) {
        String waiver = place.resource().logicalId() + "." + place.element(name);
        if (waived.contains(waiver)) {
            findings.warning(
                    "Waived",
                    waiver + " is not simulated; the tests run without it.",
                    place.location(value, name),
                    "what AWS answers may differ.");
        } else {
            findings.error(
                    "NotSimulated",
                    waiver + " can change an answer and is not simulated.",
                    place.location(value, name),
                    "remove it for the test, or accept that with waive = \"" + waiver + "\".");
        }
    }

    private void unknownType(ResolvedResource resource) {
        if (NAMESPACES.stream().anyMatch(resource.type()::startsWith)) {
            findings.error(
                    "ValidationError",
                    "there is no resource type " + resource.type() + ".",
                    resource.location().named(resource.logicalId()),
                    DidYouMean.remedy(resource.type(), table.types(), "correct the type."));
        }
    }
}
