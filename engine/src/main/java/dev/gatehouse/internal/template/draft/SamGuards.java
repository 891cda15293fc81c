package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.DidYouMean;
import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Warns of guards in a SAM template that SAM itself overlooks: the API is deployed open. */
public final class SamGuards {

    private static final Map<String, Set<String>> EVENT_AUTH = Map.of(
            "Api",
            Set.of(
                    "ApiKeyRequired",
                    "AuthorizationScopes",
                    "Authorizer",
                    "InvokeRole",
                    "OverrideApiAuth",
                    "ResourcePolicy"),
            "HttpApi",
            Set.of("AuthorizationScopes", "Authorizer"));

    private final ResolvedTemplate template;
    private final Findings findings;

    private SamGuards(ResolvedTemplate template, Findings findings) {
        this.template = template;
        this.findings = findings;
    }

    /** Adds the warnings of a template whose SAM resources are not expanded yet. */
    public static void check(ResolvedTemplate template, Findings findings) {
        new SamGuards(template, findings).check();
    }

    private void check() {
        Optional<Node> shared = template.root()
                .get("Globals")
                .flatMap(globals -> globals.get("Api"))
                .flatMap(api -> api.get("Auth"));
        boolean explicit = false;
        for (ResolvedResource resource : template.resources().values()) {
            Optional<Node> properties = resource.attributes().get("Properties");
            properties
                    .flatMap(node -> node.get("Events"))
                    .map(Node::entries)
                    .orElse(Map.of())
                    .forEach((id, event) -> event(resource.logicalId() + ".Events." + id, event));
            if (resource.type().equals("AWS::Serverless::Api")) {
                explicit = true;
                byDefault(resource.logicalId(), properties.flatMap(node -> node.get("Auth")), shared);
            }
        }
        if (!explicit) {
            byDefault("Globals.Api", shared, Optional.empty());
        }
    }

    private void event(String element, Node event) {
        Set<String> known =
                EVENT_AUTH.getOrDefault(event.get("Type").flatMap(Node::asText).orElse(""), Set.of());
        Optional<Node> auth = event.get("Properties").flatMap(properties -> properties.get("Auth"));
        auth.filter(node -> !known.isEmpty())
                .map(Node::entries)
                .orElse(Map.of())
                .forEach((name, value) -> {
                    if (!known.contains(name)) {
                        warn(
                                element + ".Auth." + name
                                        + " guards nothing: SAM knows no such member and overlooks it.",
                                value,
                                element + ".Auth." + name,
                                DidYouMean.remedy(name, known, "remove it."));
                    }
                });
    }

    /** Without Authorizers, SAM looks at no default but the literal AWS_IAM. */
    private void byDefault(String element, Optional<Node> own, Optional<Node> shared) {
        Optional<Node> name = member(own, "DefaultAuthorizer").or(() -> member(shared, "DefaultAuthorizer"));
        boolean isIam = name.flatMap(Node::asText).filter("AWS_IAM"::equals).isPresent();
        boolean named = member(own, "Authorizers")
                .or(() -> member(shared, "Authorizers"))
                .isPresent();
        boolean isOff = name.flatMap(Node::asText)
                .filter(text -> text.isEmpty() || text.equals("NONE"))
                .isPresent();
        if (name.isPresent() && !isIam && !named && !isOff) {
            String what = name.get() instanceof MapNode
                    ? "a function that SAM doesn't evaluate, and there are no Authorizers"
                    : "no name of an authorizer: there are no Authorizers";
            warn(
                    element + ".Auth.DefaultAuthorizer guards nothing: it is " + what + ".",
                    name.get(),
                    element + ".Auth.DefaultAuthorizer",
                    name.flatMap(Node::asText)
                                    .map(text -> DidYouMean.remedy(text, Set.of("AWS_IAM"), ""))
                                    .orElse("")
                            + "add it under Auth.Authorizers; functions are evaluated by AWS::LanguageExtensions.");
        }
    }

    private static Optional<Node> member(Optional<Node> auth, String name) {
        return auth.flatMap(node -> node.get(name))
                .filter(node -> !(node instanceof MapNode map) || !map.entries().isEmpty());
    }

    private void warn(String message, Node node, String element, String remedy) {
        findings.warning("GuardIgnored", message, node.location().named(element), remedy);
    }
}
