package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.JwtAuthorizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code security} of an operation of an HTTP API, which takes one requirement only. */
final class HttpSecurity {

    private final SecuritySchemes schemes;
    private final Map<String, Authorizer> authorizers;

    HttpSecurity(SecuritySchemes schemes, Map<String, Authorizer> authorizers) {
        this.schemes = schemes;
        this.authorizers = authorizers;
    }

    /** Who may call, by the members {@code security} of the operation or the body. */
    Authorization authorization(Fields operation, Fields root) {
        Fields holder = operation.has("security") ? operation : root;
        List<Authorization> all = new ArrayList<>();
        for (Fields entry : holder.list("security")) {
            entry.names().forEach(name -> of(name, entry).ifPresent(all::add));
        }
        if (all.size() > 1) {
            holder.findings()
                    .error(
                            "BadRequestException",
                            holder.element() + ".security names " + all.size() + " authorizers.",
                            holder.at("security"),
                            "an operation of an HTTP API takes one.");
        }
        return all.isEmpty() ? Authorization.none() : all.get(0);
    }

    private Optional<Authorization> of(String name, Fields entry) {
        Optional<SchemeKind> kind = schemes.kind(name);
        if (kind.filter(SchemeKind.IAM::equals).isPresent()) {
            return Optional.of(new Authorization(AuthorizationType.AWS_IAM, Optional.empty(), List.of()));
        }
        if (authorizers.containsKey(name)) {
            AuthorizationType type =
                    authorizers.get(name) instanceof JwtAuthorizer ? AuthorizationType.JWT : AuthorizationType.CUSTOM;
            return Optional.of(new Authorization(type, Optional.of(name), entry.decidingTexts(name)));
        }
        RestSecurity.guardsNothing(name, entry);
        return Optional.empty();
    }
}
