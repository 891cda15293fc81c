package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.definition.SamResources;
import dev.gatehouse.internal.templateimport.sam.definition.SharedResources;
import dev.gatehouse.internal.templateimport.sam.event.ImplicitApi;
import dev.gatehouse.internal.templateimport.sam.event.ImplicitKind;
import dev.gatehouse.internal.templateimport.sam.event.OtherResources;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.SamParameters;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns serverless resources into CloudFormation resources, as the SAM translator does. */
public final class SamExpander {

    /** In SAM's order: what has events comes before the APIs that they fill. */
    private static final List<Map.Entry<String, ServerlessType>> TYPES = List.of(
            Map.entry(SamTypes.FUNCTION, ServerlessFunction::expand),
            Map.entry(SamTypes.STATE_MACHINE, ServerlessStateMachine::expand),
            Map.entry(SamTypes.API, ServerlessApi::expand),
            Map.entry(SamTypes.HTTP_API, ServerlessHttpApi::expand),
            Map.entry(SamTypes.WEBSOCKET_API, ServerlessWebSocketApi::expand),
            Map.entry(SamTypes.SIMPLE_TABLE, named("AWS::DynamoDB::Table", "TableName")),
            Map.entry(SamTypes.APPLICATION, OtherResources::application),
            Map.entry(SamTypes.LAYER_VERSION, named("AWS::Lambda::LayerVersion", "LayerName")),
            Map.entry(SamTypes.CAPACITY_PROVIDER, named("AWS::Lambda::CapacityProvider", "CapacityProviderName")),
            Map.entry(SamTypes.CONNECTOR, OtherResources::connector));

    private final MapNode root;
    private final String stackName;
    private final Findings findings;
    private final Refusals refusals;
    private final SamResources resources;

    private SamExpander(MapNode root, String stackName, Findings findings) {
        this.root = root;
        this.stackName = stackName;
        this.findings = findings;
        this.refusals = new Refusals(findings);
        this.resources = SamResources.of(root);
    }

    /**
     * The template without serverless resources; what SAM refuses is a finding.
     *
     * @param root as written: functions are maps like any other, and stay in what SAM makes
     * @param values of parameters, and of the pseudo parameters that SAM knows
     */
    public static MapNode expand(MapNode root, String stackName, Map<String, Node> values, Findings findings) {
        var expander = new SamExpander(root, stackName, findings);
        return expander.resources.all().stream().anyMatch(SamExpander::concerns) ? expander.expanded(values) : root;
    }

    private static boolean concerns(SamResource resource) {
        return resource.type().startsWith(SamTypes.PREFIX)
                || resource.attributes().get("Connectors").isPresent();
    }

    private static ServerlessType named(String type, String name) {
        return (resource, expansion) -> OtherResources.named(resource, type, name);
    }

    /** Whether a resource becomes others. */
    static boolean expands(SamResource resource) {
        return TYPES.stream().anyMatch(type -> resource.is(type.getKey()));
    }

    private MapNode expanded(Map<String, Node> values) {
        var output = new Output(root, resources);
        Map<String, Node> declared = root.entries("Parameters");
        var shared = new SharedResources();
        if (prepare()) {
            var expansion = new Expansion(resources, new SamParameters(declared, values), shared, stackName);
            refusals.guard(() -> new SamGuards(expansion, findings).check());
            translate(output, expansion);
        }
        return output.template(shared.words());
    }

    /** Gives APIs their definitions and events their APIs; false if SAM would go no further. */
    private boolean prepare() {
        if (!refusals.guard(() -> resources.all().forEach(SamExpander::checkProperties))) {
            return false;
        }
        resources.ofType(SamTypes.API).forEach(api -> defaultBody(api, BodyKind.SWAGGER));
        resources.ofType(SamTypes.HTTP_API).forEach(api -> defaultBody(api, BodyKind.OPENAPI));
        for (ImplicitKind kind : ImplicitKind.values()) {
            List<SamRefusal> refused = new ImplicitApi(kind, stackName, resources).process();
            refused.forEach(refusals::add);
            if (!refused.isEmpty()) {
                return false;
            }
        }
        return refusals.guard(() -> GlobalsSection.read(root.get("Globals")).mergeInto(resources));
    }

    /** An API without a definition of its own gets an empty one, which SAM then fills from the events. */
    private void defaultBody(SamResource api, BodyKind kind) {
        if (!api.has("DefinitionBody") && !api.has("DefinitionUri")) {
            Node body = kind.skeleton(stackName, api.location());
            resources.put(api.with("DefinitionBody", body).writtenBySam());
        }
    }

    private static void checkProperties(SamResource resource) {
        Optional<Node> properties =
                Optional.ofNullable(resource.attributes().entries().get("Properties"));
        if (expands(resource)
                && !resource.is(SamTypes.CONNECTOR)
                && properties.isPresent()
                && !(properties.get() instanceof MapNode)) {
            throw resource.refusal(
                    "Attribute 'Properties' should be a map.", properties.get().location());
        }
    }

    /** What a condition removes is translated like anything else: its condition passes on to what is made of it. */
    private void translate(Output output, Expansion expansion) {
        TYPES.forEach(type -> resources.ofType(type.getKey()).forEach(listed -> {
            SamResource resource = resources.find(listed.logicalId()).orElse(listed);
            refusals.guard(() -> output.replace(
                    resource, type.getValue().expand(resources.complete(resource), expansion), refusals));
        }));
        resources
                .all()
                .forEach(
                        resource -> output.replace(resource, OtherResources.connectors(resource, resources), refusals));
    }

    /** Expands the resources of one serverless type. */
    private interface ServerlessType {

        /** The CloudFormation resources that SAM makes of that resource, unless it refuses it. */
        List<Generated> expand(SamResource resource, Expansion expansion);
    }

    /** Turns what SAM refuses into findings, each text once. */
    static final class Refusals {

        private static final String CODE = "InvalidSamDocument";
        private static final String REMEDY =
                "change the template so that SAM accepts it: AWS refuses to deploy it in this form.";

        private final Findings findings;
        private final Set<String> told = new HashSet<>();

        Refusals(Findings findings) {
            this.findings = findings;
        }

        /** Runs the step; false if SAM refuses it. */
        boolean guard(Runnable step) {
            try {
                step.run();
                return true;
            } catch (SamRefusal refusal) {
                add(refusal);
                return false;
            }
        }

        public void add(SamRefusal refusal) {
            if (told.add(refusal.awsText())) {
                findings.refusedByAws(CODE, refusal.awsText(), refusal.location(), remedy(refusal));
            }
        }

        private static String remedy(SamRefusal refusal) {
            return refusal.remedy().isEmpty() ? REMEDY : refusal.remedy();
        }
    }
}
