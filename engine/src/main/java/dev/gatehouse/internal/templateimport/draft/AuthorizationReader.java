package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads who may call a method or route, of the properties of a resource. */
public record AuthorizationReader(
        Fields properties, ApiKind api, Map<String, Authorizer> authorizers, ResourceNames names) {

    private static final String TYPE = "AuthorizationType";
    private static final String ID = "AuthorizerId";
    private static final String SCOPES = "AuthorizationScopes";

    /** Who may call; open only where that is written, or nothing is. */
    public Authorization read() {
        String type = properties.decidingWord(TYPE, "NONE");
        List<String> scopes = properties.decidingTextList(SCOPES);
        if (type.equals("NONE")) {
            open();
            boolean idle = properties.has(ID) || properties.has(SCOPES);
            return Authorization.none(
                    idle
                            ? Authorization.Written.GUARDS_NOTHING
                            : properties.has(TYPE) ? Authorization.Written.SAID : Authorization.Written.SILENT);
        }
        if (type.equals("AWS_IAM")) {
            return new Authorization(AuthorizationType.AWS_IAM, Optional.empty(), scopes);
        }
        if (!api.guards().containsKey(type)) {
            var types = new TreeSet<>(api.guards().keySet());
            types.addAll(List.of("NONE", "AWS_IAM"));
            properties.unfit(
                    TYPE, type, DidYouMean.remedy(type, types, "write one of " + String.join(", ", types) + "."));
            return Authorization.none();
        }
        return new Authorization(AuthorizationType.valueOf(type), authorizer(type), scopes);
    }

    /** An authorizer or scopes without a type are no authorization; beside NONE, AWS overlooks them. */
    private void open() {
        for (String name : List.of(ID, SCOPES)) {
            if (properties.has(name) && !properties.has(TYPE)) {
                properties.refused(
                        name,
                        properties.element() + "." + name + " is used without " + TYPE + ", so it guards nothing.",
                        "add " + TYPE + ", one of "
                                + String.join(", ", new TreeSet<>(api.guards().keySet())) + ".");
            } else if (properties.has(name)) {
                properties.warning(
                        "GuardIgnored",
                        name,
                        properties.element() + "." + name + " guards nothing: " + TYPE + " is NONE.",
                        "write the type of authorization that uses it, or remove it.");
            }
        }
    }

    private Optional<String> authorizer(String type) {
        Optional<String> id = properties.decidingText(ID);
        Class<? extends Authorizer> kind = api.guards().getOrDefault(type, Authorizer.class);
        Optional<String> name = id.map(names::logicalId).filter(found -> kind.isInstance(authorizers.get(found)));
        boolean known = id.flatMap(UnresolvedValue::in).isEmpty();
        if (name.isEmpty() && known) {
            properties.refusedByAws(
                    ID,
                    api.noAuthorizer(type),
                    "write the Ref of an authorizer of that kind; this API's are: "
                            + DidYouMean.listed(authorizers.keySet()) + ".");
        }
        return name;
    }
}
