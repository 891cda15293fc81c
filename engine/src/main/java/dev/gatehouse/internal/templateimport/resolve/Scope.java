package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.internal.templateimport.resolve.value.DynamicReferences;
import dev.gatehouse.internal.templateimport.resolve.value.TemplateParameters;
import dev.gatehouse.internal.templateimport.resolve.value.Transforms;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Location;
import java.util.Map;

/**
 * What the intrinsic functions of one template are evaluated against: its sections, and what the import was given.
 *
 * <p>The parts ask each other: a resource is made under a condition, a condition reads parameters and mappings, and the
 * evaluator asks all of them. So each part is given the scope, not the others, and asks it when it needs one.
 */
final class Scope {

    final ImportRequest request;
    final Findings findings;
    final TemplateParameters parameters;
    final PhysicalNames names;
    final Map<String, Node> mappings;
    final DynamicReferences dynamicReferences;
    final LocalFiles files;
    final Transforms transforms;

    final Evaluator evaluator;
    final TemplateConditions conditions;
    final TemplateResources resources;
    final ResourceReferences references;
    final NestedStacks nested;

    /**
     * Makes the scope of a template.
     *
     * <p>A part that is given {@code this} keeps it for later: while it is made, it may read only what stands above it.
     *
     * @param stack where the template is among nested stacks
     */
    Scope(MapNode root, ImportRequest request, Findings findings, StackPlace stack, TemplateParameters parameters) {
        this.request = request;
        this.findings = findings;
        this.parameters = parameters;
        this.names = stack.names();
        this.mappings = root.entries("Mappings");
        this.dynamicReferences = new DynamicReferences(request.values());
        this.files = new LocalFiles(request, findings, stack.isNested());
        this.transforms = new Transforms(root);

        this.evaluator = new Evaluator(this);
        this.conditions = new TemplateConditions(root, this);
        this.resources = new TemplateResources(root, this);
        this.references = new ResourceReferences(this);
        this.nested = new NestedStacks(this, stack);
    }

    Account account() {
        return request.account();
    }

    /** Adds an error as CloudFormation has them. */
    void refuse(String text, Location place, String remedy) {
        findings.error("ValidationError", text, place, remedy);
    }
}
