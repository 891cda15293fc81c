package dev.gatehouse.internal.templateimport.resolve.check;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TableFile;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the skeleton of a CloudFormation template: sections, resource names and types, limits. */
public record TemplateStructure(MapNode root, Findings findings) {

    private static final String CODE = "ValidationError";
    private static final int MOST_RESOURCES = 500;
    private static final Map<String, Set<String>> TABLE =
            TableFile.words(TemplateStructure.class, "template-structure.txt");
    private static final Set<String> SECTIONS = TABLE.getOrDefault("sections", Set.of());
    private static final Set<String> ATTRIBUTES = TABLE.getOrDefault("attributes", Set.of());

    /** Refuses more resources than a stack may have. */
    public static boolean tooLarge(MapNode root, Findings findings) {
        Optional<Node> resources = root.get("Resources");
        int count = resources.map(Node::entries).orElse(Map.of()).size();
        if (count > MOST_RESOURCES) {
            findings.error(
                    CODE,
                    "Template format error: Number of resources, " + count + ", is greater than maximum allowed, "
                            + MOST_RESOURCES,
                    resources.get().location(),
                    "split the template into nested stacks.");
        }
        return count > MOST_RESOURCES;
    }

    public void check() {
        unknownSections();
        version();
        Map<String, Node> resources = root.entries("Resources");
        if (resources.isEmpty()) {
            refuse(
                    "Template format error: At least one Resources member must be defined.",
                    root,
                    "add a resource under Resources.");
        }
        resources.forEach(this::resource);
        root.entries("Mappings").values().forEach(map -> map.entries()
                .values()
                .forEach(keys -> keys.entries().values().forEach(this::mapped)));
    }

    private void mapped(Node value) {
        boolean plain = value.entries().isEmpty()
                && value.elements().stream().allMatch(each -> each.asText().isPresent());
        if (!plain) {
            refuse(
                    "Template format error: Every Mappings attribute must be a String or a List.",
                    value,
                    "write a text or a list of texts; functions can't be used here.");
        }
    }

    /** SAM says it in its own words. */
    private static boolean isSam(Node resource) {
        return resource.text("Type").orElse("").startsWith("AWS::Serverless::");
    }

    private void unknownSections() {
        List<String> unknown = root.entries().keySet().stream()
                .filter(name -> !SECTIONS.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            refuse(
                    "Invalid template property or properties [" + String.join(", ", unknown) + "]",
                    root.entries().getOrDefault(unknown.get(0), root),
                    foreign(unknown).orElseGet(() -> DidYouMean.remedy(unknown.get(0), SECTIONS, "remove it.")));
        }
    }

    /** What to do with a file that is another tool's. */
    private static Optional<String> foreign(List<String> sections) {
        if (sections.contains("service") && sections.contains("provider")) {
            return Optional.of("this is a file of the Serverless Framework: run \"serverless package\" and use"
                    + " .serverless/cloudformation-template-update-stack.json.");
        }
        return sections.contains("app")
                ? Optional.of("this is a file of the CDK: run \"cdk synth\" and use the folder cdk.out.")
                : Optional.empty();
    }

    private void version() {
        Optional<Node> version = root.get("AWSTemplateFormatVersion");
        version.flatMap(Node::asText)
                .filter(text -> !text.equals("2010-09-09"))
                .ifPresent(text -> refuse(
                        "Template format error: " + text + " is not a supported value for AWSTemplateFormatVersion.",
                        version.get(),
                        "write 2010-09-09, the only one there is."));
    }

    private void resource(String logicalId, Node resource) {
        if (!(resource instanceof MapNode)) {
            refuse(
                    "Template format error: [/Resources/" + logicalId + "] resource definition is malformed",
                    resource,
                    "write a map with Type and Properties.");
            return;
        }
        if (!logicalId.chars().allMatch(letter -> letter < 128 && Character.isLetterOrDigit(letter))) {
            refuse(
                    "Template format error: Resource name " + logicalId + " is non alphanumeric.",
                    resource,
                    "use letters and digits only.");
        }
        if (resource.text("Type").filter(type -> !type.isBlank()).isEmpty()) {
            refuse(
                    "Template format error: [/Resources/" + logicalId
                            + "] Every Resources object must contain a Type member.",
                    resource,
                    "add Type.");
        }
        resource.get("Properties")
                .filter(properties -> !(properties instanceof MapNode) && !isSam(resource))
                .ifPresent(properties -> refuse(
                        "Template format error: [/Resources/" + logicalId + "/Properties] is " + properties.kind()
                                + ".",
                        properties,
                        "write a map."));
        resource.entries().keySet().stream()
                .filter(attribute -> !ATTRIBUTES.contains(attribute))
                .limit(1)
                .forEach(attribute -> attribute(attribute, resource));
    }

    /** The SAM translator leaves out what it does not know. */
    private void attribute(String name, Node resource) {
        String text = "Invalid template resource property '" + name + "'";
        findings.add(new Finding(
                isSam(resource) ? Severity.WARNING : Severity.ERROR,
                CODE,
                text,
                "",
                resource.location(),
                DidYouMean.remedy(name, ATTRIBUTES, "move it under Properties.")));
    }

    private void refuse(String text, Node node, String remedy) {
        findings.error(CODE, text, node.location(), remedy);
    }

    /** Refuses nulls, which CloudFormation takes nowhere in a template; whether there was none. */
    public static boolean withoutNulls(Node root, Findings findings) {
        if (!root.holdsNull()) {
            return true;
        }
        refuseNulls(root, "", findings);
        return false;
    }

    private static void refuseNulls(Node node, String path, Findings findings) {
        if (node.isNull()) {
            findings.refusedByAws(
                    CODE,
                    "[" + path + "] 'null' values are not allowed in templates",
                    node.location(),
                    "write a value, or remove the key.");
        }
        node.entries().forEach((name, value) -> refuseNulls(value, path + "/" + name, findings));
        for (int at = 0; at < node.elements().size(); at++) {
            refuseNulls(node.elements().get(at), path + "/" + at, findings);
        }
    }
}
