package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.file.LocalFiles;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import dev.gatehouse.internal.template.resolve.value.DynamicReferences;
import dev.gatehouse.internal.template.resolve.value.TemplateMappings;
import dev.gatehouse.internal.template.resolve.value.TemplateParameters;
import dev.gatehouse.internal.template.resolve.value.Transforms;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Location;

/** What the functions of one template are evaluated against. */
final class Scope {

    private final ImportRequest request;
    private final Findings findings;
    private final PhysicalNames names;
    private final Evaluator evaluator;
    private final TemplateParameters parameters;
    private final DynamicReferences dynamicReferences;
    private final TemplateMappings mappings;
    private final TemplateConditions conditions;
    private final TemplateResources resources;
    private final ResourceReferences references;
    private final LocalFiles files;
    private final NestedStacks nested;
    private final Transforms transforms;

    Scope(MapNode root, ImportRequest request, Findings findings, StackPlace place, TemplateParameters parameters) {
        this.request = request;
        this.findings = findings;
        this.names = place.names();
        this.evaluator = new Evaluator(this);
        this.dynamicReferences = new DynamicReferences(request.values());
        this.parameters = parameters;
        this.mappings = new TemplateMappings(root);
        this.conditions = new TemplateConditions(root, this);
        this.resources = new TemplateResources(root, this);
        this.references = new ResourceReferences(this);
        this.files = new LocalFiles(request.directory(), findings, !place.open().isEmpty());
        this.transforms = new Transforms(root);
        this.nested = new NestedStacks(this, place);
    }

    ImportRequest request() {
        return request;
    }

    Account account() {
        return request.account();
    }

    Findings findings() {
        return findings;
    }

    /** Adds an error as CloudFormation has them. */
    void refuse(String text, Location place, String remedy) {
        findings.error("ValidationError", text, place, remedy);
    }

    PhysicalNames names() {
        return names;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    TemplateParameters parameters() {
        return parameters;
    }

    DynamicReferences dynamicReferences() {
        return dynamicReferences;
    }

    TemplateMappings mappings() {
        return mappings;
    }

    TemplateConditions conditions() {
        return conditions;
    }

    TemplateResources resources() {
        return resources;
    }

    ResourceReferences references() {
        return references;
    }

    Transforms transforms() {
        return transforms;
    }

    NestedStacks nested() {
        return nested;
    }

    LocalFiles files() {
        return files;
    }
}
