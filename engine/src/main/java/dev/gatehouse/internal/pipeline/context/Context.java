package dev.gatehouse.internal.pipeline.context;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final DateTimeFormatter COMMON_LOG_TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public Context withStage(StageContext other) {
        return new Context(ids, receivedAt, other, request, route, identity, authorizer, connection);
    }

    public Context withRequest(RequestContext other) {
        return new Context(ids, receivedAt, stage, other, route, identity, authorizer, connection);
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

    /** The same caller again, on the same connection: a new id, another instant, no route yet. */
    public Context again(String id, Instant now) {
        var newIds = new CallIds(id, id, ids.traceHeader());
        return new Context(newIds, now, stage, request, Optional.empty(), identity, authorizer, connection);
    }

    public Context withConnection(ConnectionContext other) {
        return new Context(ids, receivedAt, stage, request, route, identity, authorizer, Optional.of(other));
    }

    /** The arrival as the common log format writes it, like {@code 22/Nov/2026:20:04:48 +0000}. */
    public String requestTime() {
        LocalDateTime at = LocalDateTime.ofInstant(receivedAt, ZoneOffset.UTC);
        if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
            return COMMON_LOG_TIME.format(receivedAt);
        }
        var text = new StringBuilder(26);
        twoDigits(text, at.getDayOfMonth()).append('/');
        text.append(MONTHS.get(at.getMonthValue() - 1)).append('/').append(at.getYear());
        twoDigits(text.append(':'), at.getHour());
        twoDigits(text.append(':'), at.getMinute());
        twoDigits(text.append(':'), at.getSecond());
        return text.append(" +0000").toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
