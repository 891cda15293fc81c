package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.DidYouMean;
import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Warns of guards in a SAM template that SAM itself overlooks: the API is deployed open. */
record SamGuards(Expansion expansion, Findings findings) {

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

    /** Adds the warnings about resources that hold their Globals already. */
    void check() {
        expansion.resources().ofType(SamTypes.FUNCTION, SamTypes.STATE_MACHINE).forEach(user -> SamEvent.of(user)
                .forEach(event -> check(user.logicalId() + ".Events." + event.id(), event)));
        expansion.resources().ofType(SamTypes.API).forEach(this::checkDefault);
    }

    private void check(String element, SamEvent event) {
        Set<String> known = EVENT_AUTH.getOrDefault(event.type(), Set.of());
        Optional<Node> auth = event.written("Auth").filter(node -> !known.isEmpty());
        auth.map(Node::entries).orElse(Map.of()).forEach((name, value) -> {
            if (!known.contains(name)) {
                warn(
                        element + ".Auth." + name + " guards nothing: SAM knows no such member and overlooks it.",
                        value,
                        element + ".Auth." + name,
                        DidYouMean.remedy(name, known, "remove it."));
            }
        });
    }

    /** Without Authorizers, SAM looks at no default but the literal AWS_IAM. */
    private void checkDefault(SamResource api) {
        Optional<Node> auth = expansion.seen(api, "Auth").properties().get("Auth");
        Optional<Node> name = Literal.truthy(auth.flatMap(node -> node.get("DefaultAuthorizer")));
        boolean named = Literal.isTruthy(auth.flatMap(node -> node.get("Authorizers")));
        boolean isFine = name.flatMap(Node::asText)
                .filter(text -> text.equals("AWS_IAM") || text.equals("NONE"))
                .isPresent();
        if (name.isEmpty() || named || isFine) {
            return;
        }
        String what = name.get() instanceof MapNode
                ? "a function that SAM doesn't evaluate, and there are no Authorizers"
                : "no name of an authorizer: there are no Authorizers";
        String element = api.logicalId() + ".Auth.DefaultAuthorizer";
        warn(
                element + " guards nothing: it is " + what + ".",
                name.get(),
                element,
                name.flatMap(Node::asText)
                                .map(text -> DidYouMean.remedy(text, Set.of("AWS_IAM"), ""))
                                .orElse("")
                        + "add it under Auth.Authorizers; functions are evaluated by AWS::LanguageExtensions.");
    }

    private void warn(String message, Node node, String element, String remedy) {
        findings.warning("GuardIgnored", message, node.location().named(element), remedy);
    }
}
