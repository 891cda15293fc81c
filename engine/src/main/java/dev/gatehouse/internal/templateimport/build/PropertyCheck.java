package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks the properties of resources: unknown ones and those that could change an answer are errors, those without
 * effect are listed.
 */
public record PropertyCheck(ImportRequest request, Findings findings) {

    private static final List<String> NAMESPACES = List.of("AWS::ApiGateway::", "AWS::ApiGatewayV2::");

    private static final Pattern TYPE =
            Pattern.compile("[A-Za-z0-9]{2,64}(::[A-Za-z0-9]{2,64}){1,2}(::MODULE)?|Custom::[\\w@-]+");

    /** More unknown properties of one map have one cause. */
    private static final int MANY = 2;

    private static final PropertyTable TABLE = PropertyTable.standard();

    /**
     * Adds a finding for each property that is unknown or not simulated, and one that lists those without effect.
     *
     * @return whether all that the resource needs is there
     */
    public boolean check(ResolvedResource resource) {
        Optional<PropertyTable.PropertyGroup> group = TABLE.group(resource.type());
        if (group.isEmpty()) {
            unknownType(resource);
            return true;
        }
        List<String> idle = new ArrayList<>();
        check(resource.properties(), new Place(resource, "", ""), idle);
        if (!idle.isEmpty()) {
            findings.add(new Finding(
                    Severity.INFO,
                    "WithoutEffect",
                    resource.logicalId() + ": " + String.join(", ", idle) + ": no effect on a call.",
                    "",
                    resource.location().named(resource.logicalId()),
                    ""));
        }
        return group.get().required().stream()
                .allMatch(name -> resource.properties().get(name).isPresent());
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
        PropertyTable.PropertyGroup group = TABLE.group(place.group()).orElseThrow();
        List<String> absent = group.required().stream()
                .filter(name -> map.get(name).isEmpty())
                .sorted()
                .toList();
        if (!absent.isEmpty()) {
            missing(place, absent, map);
        }
        List<String> unknown = map.entries().keySet().stream()
                .filter(name -> !group.knows(name))
                .toList();
        if (unknown.size() > MANY) {
            unknown(place, String.join(", ", unknown), map, group);
        }
        for (Map.Entry<String, Node> property : map.entries().entrySet()) {
            String name = property.getKey();
            Node value = property.getValue();
            if (unknown.contains(name)) {
                if (unknown.size() <= MANY) {
                    unknown(place, name, value, group);
                }
            } else if (group.isNotSimulated(name, value.asText())) {
                notSimulated(place, name, value);
            } else if (group.withoutEffect().contains(name)) {
                idle.add(place.element(name));
            }
            if (!(value instanceof ScalarNode)) {
                inside(value, place.inner(name, name), idle);
            }
        }
    }

    private void inside(Node value, Place place, List<String> idle) {
        if (TABLE.group(place.group()).isPresent() && value instanceof MapNode) {
            check(value, place, idle);
        }
        for (Node element : value.elements()) {
            inside(element, place, idle);
        }
        Place any = place.inner("*", "*");
        if (TABLE.group(any.group()).isPresent()) {
            value.entries().forEach((name, inner) -> inside(inner, place.inner(name, "*"), idle));
        }
    }

    private void unknown(Place place, String name, Node value, PropertyTable.PropertyGroup group) {
        findings.error(
                "InvalidRequest",
                place.resource().type() + " has no property " + place.element(name) + ".",
                place.location(value, name),
                DidYouMean.remedy(name, group.all(), "remove it."));
    }

    private void missing(Place place, List<String> names, Node map) {
        String listed = names.stream().map(place::element).collect(Collectors.joining(", "));
        findings.error(
                "InvalidRequest",
                place.resource().type() + " needs the " + (names.size() > 1 ? "properties " : "property ") + listed
                        + ".",
                (place.written().isEmpty() ? place.resource().location() : map.location())
                        .named(place.resource().logicalId() + "." + place.element(names.get(0))),
                names.size() > 1 ? "add them." : "add it.");
    }

    private void notSimulated(Place place, String name, Node value) {
        String waiver = place.resource().logicalId() + "." + place.element(name);
        if (request.waives(waiver)) {
            findings.warning(
                    "Waived",
                    waiver + " is not simulated; the tests run without it.",
                    place.location(value, name),
                    "AWS may answer differently.");
        } else {
            findings.error(
                    "NotSimulated",
                    waiver + " can change an answer and is not simulated.",
                    place.location(value, name),
                    "remove it for the test, or accept this with waive = \"" + waiver + "\".");
        }
    }

    private void unknownType(ResolvedResource resource) {
        boolean isOurs = NAMESPACES.stream().anyMatch(resource.type()::startsWith);
        boolean misspelt = TABLE.types().stream().anyMatch(resource.type()::equalsIgnoreCase);
        if (!isOurs && misspelt
                || !resource.type().isEmpty() && !TYPE.matcher(resource.type()).matches()) {
            findings.refusedByAws(
                    "ValidationError",
                    "Template format error: Unrecognized resource types: [" + resource.type() + "]",
                    resource.location().named(resource.logicalId()),
                    DidYouMean.remedy(resource.type(), TABLE.types(), "correct the type."));
            return;
        }
        if (isOurs) {
            findings.error(
                    "ValidationError",
                    "there is no resource type " + resource.type() + ".",
                    resource.location().named(resource.logicalId()),
                    DidYouMean.remedy(resource.type(), TABLE.types(), "correct the type."));
        }
    }
}
