package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns serverless resources into CloudFormation resources, as the SAM translator does. */
public final class SamExpander {

    /** In SAM's order: what has events comes before the APIs that they fill. */
    private static final List<Map.Entry<String, ServerlessType>> TYPES = List.of(
            Map.entry(SamTypes.FUNCTION, new ServerlessFunction()),
            Map.entry(SamTypes.STATE_MACHINE, new ServerlessStateMachine()),
            Map.entry(SamTypes.API, new ServerlessApi()),
            Map.entry(SamTypes.HTTP_API, new ServerlessHttpApi()),
            Map.entry(SamTypes.WEBSOCKET_API, new ServerlessWebSocketApi()),
            Map.entry(SamTypes.SIMPLE_TABLE, new ServerlessSimpleTable()),
            Map.entry(SamTypes.APPLICATION, new ServerlessApplication()),
            Map.entry(SamTypes.LAYER_VERSION, new ServerlessLayerVersion()),
            Map.entry(SamTypes.CONNECTOR, new ServerlessConnector()));

    private final ResolvedTemplate template;
    private final Refusals refusals;
    private final SamResources resources;
    private final Written written;

    private SamExpander(ResolvedTemplate template, Findings findings) {
        this.template = template;
        this.refusals = new Refusals(findings);
        this.resources = SamResources.of(template);
        this.written = new Written(template.origins());
        resources.all().forEach(resource -> written.learn(resource.properties(), resource.written()));
        template.root().get("Globals").ifPresent(globals -> written.learn(globals, written.of(globals)));
    }

    /** The template without serverless resources; what SAM refuses is a finding. */
    public static ResolvedTemplate expand(ResolvedTemplate template, Findings findings) {
        var expander = new SamExpander(template, findings);
        boolean isServerless = expander.resources.all().stream()
                .anyMatch(resource -> resource.type().startsWith(SamTypes.PREFIX));
        return isServerless ? expander.expanded() : template;
    }

    private ResolvedTemplate expanded() {
        var output = new Output(template, resources);
        if (prepare()) {
            translate(output);
        }
        return output.of(template);
    }

    /** Gives APIs their definitions and events their APIs; false if SAM would go no further. */
    private boolean prepare() {
        if (!refusals.guard(() -> resources.all().forEach(SamExpander::checkProperties))) {
            return false;
        }
        String stackName = template.account().stackName();
        new DefaultBodies(stackName).add(resources);
        for (ImplicitKind kind : ImplicitKind.values()) {
            List<SamRefusal> refused = new ImplicitApi(kind, stackName).process(resources);
            refused.forEach(refusals::add);
            if (!refused.isEmpty()) {
                return false;
            }
        }
        return refusals.guard(() -> {
            GlobalsSection globals = GlobalsSection.read(template.root().get("Globals"));
            new GlobalsMerge(globals, written).apply(resources);
        });
    }

    /** SAM translates what a condition removes, too; it is refused only where no parameter's value decides. */
    private void leaveOut(SamResource resource, ServerlessType type, Expansion expansion, Output output) {
        try {
            output.leaveOut(type.expand(resource, expansion));
        } catch (SamRefusal refusal) {
            if (!expansion.refersToParameters(resource)) {
                refusals.add(refusal);
            }
        }
    }

    private static void checkProperties(SamResource resource) {
        Optional<Node> properties =
                Optional.ofNullable(resource.attributes().entries().get("Properties"));
        if (SamTypes.WITH_MAPS.contains(resource.type())
                && properties.isPresent()
                && !(properties.get() instanceof MapNode)) {
            throw resource.owner()
                    .refusal(
                            "Attribute 'Properties' should be a map.",
                            properties.get().location());
        }
    }

    private void translate(Output output) {
        Map<String, Node> parameters =
                template.root().get("Parameters").map(Node::entries).orElse(Map.of());
        var references = new ReferenceTexts(template.names(), template.account());
        var expansion = new Expansion(resources, references, written, parameters, new SharedUsagePlan());
        TYPES.forEach(type -> resources.ofType(type.getKey()).forEach(listed -> {
            SamResource resource = resources.find(listed.logicalId()).orElse(listed);
            if (resource.isPresent()) {
                refusals.guard(() -> output.replace(resource, type.getValue().expand(resource, expansion), refusals));
            } else {
                leaveOut(resource, type.getValue(), expansion, output);
            }
        }));
    }
}
