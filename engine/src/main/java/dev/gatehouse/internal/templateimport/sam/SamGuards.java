package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.event.ImplicitKind;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Warns of guards in a SAM template that SAM itself overlooks: the API is deployed open. */
record SamGuards(Expansion expansion, Findings findings) {

    private static final Set<String> POLICY = PropertyTables.members("Auth.ResourcePolicy");
    private static final Set<String> GUARDS = Set.of("ApiKeyRequired", "DefaultAuthorizer", "ResourcePolicy");
    private static final Set<String> EVENT = Set.of("Type", "Properties");

    /** Adds the warnings about resources that hold their Globals already. */
    void check() {
        expansion.resources().ofType(SamTypes.FUNCTION, SamTypes.STATE_MACHINE).forEach(user -> SamEvent.of(user)
                .forEach(event -> check(user.logicalId() + ".Events." + event.id(), event)));
        expansion.resources().ofType(SamTypes.FUNCTION, SamTypes.STATE_MACHINE).forEach(this::besideProperties);
        expansion
                .resources()
                .ofType(SamTypes.API, SamTypes.HTTP_API, SamTypes.WEBSOCKET_API)
                .forEach(api -> empty(api.logicalId(), api.properties().get("Auth")));
        expansion.resources().ofType(SamTypes.API).forEach(this::checkDefault);
        expansion.resources().ofType(SamTypes.WEBSOCKET_API).forEach(this::inCapitals);
    }

    private void check(String element, SamEvent event) {
        Set<String> known = PropertyTables.members("Auth of event " + event.type());
        Optional<Node> auth = event.written("Auth").filter(node -> !known.isEmpty());
        empty(element, auth);
        if (!known.isEmpty() && auth.isEmpty()) {
            implicit(element, event);
        }
        auth.map(Node::entries).orElse(Map.of()).forEach((name, value) -> {
            if (!known.contains(name)) {
                warn(
                        element + ".Auth." + name + " guards nothing: SAM has no such member and ignores it.",
                        value,
                        element + ".Auth." + name,
                        DidYouMean.remedy(name, known, "remove it."));
            }
        });
    }

    private void besideProperties(SamResource user) {
        user.properties().entries("Events").forEach((id, event) -> {
            boolean isApi =
                    List.of("Api", "HttpApi").contains(event.text("Type").orElse(""));
            event.entries().keySet().stream()
                    .filter(name -> isApi && !EVENT.contains(name))
                    .forEach(name -> {
                        String element = user.logicalId() + ".Events." + id + "." + name;
                        warn(
                                element + " guards nothing: SAM ignores members other than Type and Properties.",
                                event.entries().getOrDefault(name, event),
                                element,
                                DidYouMean.remedy(name, EVENT, "move it into Properties, or remove it."));
                    });
        });
    }

    /** What Python takes for false is no guard to SAM; only a literal false is meant so. */
    private void empty(String element, Optional<Node> auth) {
        auth.map(Node::entries).orElse(Map.of()).forEach((name, value) -> {
            boolean meant = value.toJson() instanceof JsonBoolean;
            if (!meant && !value.isNull() && !Literal.isTruthy(Optional.of(value))) {
                warn(
                        element + ".Auth." + name + " guards nothing: it is empty, and SAM ignores it.",
                        value,
                        element + ".Auth." + name,
                        "write a value, or remove it.");
            }
        });
        auth.flatMap(node -> node.get("ResourcePolicy"))
                .map(Node::entries)
                .orElse(Map.of())
                .forEach((name, value) -> {
                    boolean isEmpty = !value.isNull() && !Literal.isTruthy(Optional.of(value));
                    if (isEmpty || !POLICY.contains(name)) {
                        warn(
                                element + ".Auth.ResourcePolicy." + name + " guards nothing: "
                                        + (isEmpty ? "it is empty." : "SAM has no such member."),
                                value,
                                element + ".Auth.ResourcePolicy." + name,
                                DidYouMean.remedy(name, POLICY, "remove it."));
                    }
                });
        auth.filter(node -> !Literal.isTruthy(Optional.of(node)))
                .ifPresent(node -> warn(
                        element + ".Auth guards nothing: it is empty.",
                        node,
                        element + ".Auth",
                        "write a map, or remove it."));
    }

    /** Without an id, an event belongs to the implicit API, for which the guards of others don't hold. */
    private void implicit(String element, SamEvent event) {
        ImplicitKind kind = event.type().equals("HttpApi") ? ImplicitKind.HTTP : ImplicitKind.REST;
        boolean named = event.written(kind.idProperty())
                .filter(id -> !id.toJson().toText().contains(kind.logicalId()))
                .isPresent();
        boolean guarded = expansion
                .resources()
                .find(kind.logicalId())
                .flatMap(api -> api.properties().get("Auth"))
                .isPresent();
        if (named || guarded) {
            return;
        }
        expansion.resources().ofType(kind.apiType()).stream()
                .filter(api ->
                        api.properties().entries("Auth").keySet().stream().anyMatch(GUARDS::contains))
                .findFirst()
                .ifPresent(api -> warn(
                        "the Auth of " + api.logicalId() + " guards nothing here: " + element
                                + " names no API, so it belongs to the implicit one, which is open.",
                        event.written(),
                        element,
                        "add " + kind.idProperty() + ": !Ref " + api.logicalId() + ", or an Auth of its own."));
    }

    /** SAM takes a type in any case, and then looks for it in capitals. */
    private void inCapitals(SamResource api) {
        Optional<Node> type = api.properties().get("Auth").flatMap(auth -> auth.get("AuthType"));
        String text = type.flatMap(Node::asText).orElse("");
        String capitals = text.toUpperCase(Locale.ROOT);
        if (type.isPresent() && !text.equals(capitals)) {
            String element = api.logicalId() + ".Auth.AuthType";
            warn(
                    element + " guards nothing: SAM compares \"" + text + "\" with names in capitals.",
                    type.get(),
                    element,
                    "write " + capitals + ".");
        }
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
