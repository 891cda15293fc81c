package dev.gatehouse.internal.spine;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a call, as {@code $context} shows it.
 *
 * @param receivedAt by the virtual clock
 * @param route absent before routing
 * @param authorizer what the authorizer answered; absent without one
 * @param connection absent for REST and HTTP APIs
 */
public record Context(
        CallIds ids,
        Instant receivedAt,
        StageContext stage,
        RequestContext request,
        Optional<RouteContext> route,
        Identity identity,
        Optional<AuthorizerContext> authorizer,
        Optional<ConnectionContext> connection) {

    public Context withStage(StageContext other) {
        return new Context(ids, receivedAt, other, request, route, identity, authorizer, connection);
    }

    public Context withRoute(RouteContext other) {
        return new Context(ids, receivedAt, stage, request, Optional.of(other), identity, authorizer, connection);
    }

    public Context withIdentity(Identity other) {
        return new Context(ids, receivedAt, stage, request, route, other, authorizer, connection);
    }

    public Context withAuthorizer(AuthorizerContext other) {
        return new Context(ids, receivedAt, stage, request, route, identity, Optional.of(other), connection);
    }

    public Context withConnection(ConnectionContext other) {
        return new Context(ids, receivedAt, stage, request, route, identity, authorizer, Optional.of(other));
    }
}
