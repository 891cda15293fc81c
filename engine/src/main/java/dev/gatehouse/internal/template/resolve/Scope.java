package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import dev.gatehouse.internal.template.resolve.value.DynamicReferences;
import dev.gatehouse.internal.template.resolve.value.TemplateParameters;
import dev.gatehouse.internal.template.resolve.value.Transforms;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Location;
import java.util.Map;

/** What the functions of one template are evaluated against. */
final class Scope {

    final ImportRequest request;
    final Findings findings;
    final PhysicalNames names;
    final Evaluator evaluator;
    final TemplateParameters parameters;
    final DynamicReferences dynamicReferences;
    final Map<String, Node> mappings;
    final TemplateConditions conditions;
    final TemplateResources resources;
    final ResourceReferences references;
    final LocalFiles files;
    final NestedStacks nested;
    final Transforms transforms;

    Scope(MapNode root, ImportRequest request, Findings findings, StackPlace place, TemplateParameters parameters) {
        this.request = request;
        this.findings = findings;
        this.names = place.names();
        this.evaluator = new Evaluator(this);
        this.dynamicReferences = new DynamicReferences(request.values());
        this.parameters = parameters;
        this.mappings = root.entries("Mappings");
        this.conditions = new TemplateConditions(root, this);
        this.resources = new TemplateResources(root, this);
        this.references = new ResourceReferences(this);
        this.files = new LocalFiles(request.directory(), findings, !place.open().isEmpty());
        this.transforms = new Transforms(root);
        this.nested = new NestedStacks(this, place);
    }

    Account account() {
        return request.account();
    }

    /** Adds an error as CloudFormation has them. */
    void refuse(String text, Location place, String remedy) {
        findings.error("ValidationError", text, place, remedy);
    }
}
