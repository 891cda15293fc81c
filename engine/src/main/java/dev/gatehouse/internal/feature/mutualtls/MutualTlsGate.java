package dev.gatehouse.internal.feature.mutualtls;

import dev.gatehouse.events.CertificateChecked;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.GatewayResponseType;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a call by a domain with mutual TLS pass if the domain's trust store vouches for its certificate.
 *
 * <p>AWS ends the TLS handshake of a client without certificate; here it is refused as one with a wrong certificate is.
 * By any other name, certificates are not asked for, and so not shown.
 *
 * @param domains those with mutual TLS, by name in lower case
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-mutual-tls-403-errors">403 errors of mutual TLS</a>
 */
record MutualTlsGate(Map<String, DomainName> domains) implements Gate<ReceivedCall, ReceivedCall, HttpResponse> {

    private static final GateName GATE = GateName.MUTUAL_TLS;

    @Override
    public Answer<HttpResponse> pass(ReceivedCall call, Responder<ReceivedCall, HttpResponse> next) {
        String host = call.context().request().domainName().toLowerCase(Locale.ROOT);
        return domain(host)
                .map(domain -> checked(domain, call, next))
                .orElseGet(() -> next.answer(call.with(
                        call.context().withIdentity(call.context().identity().withoutCertificate()))));
    }

    // a wildcard guards the names that no domain of their own has
    private Optional<DomainName> domain(String host) {
        return Optional.ofNullable(domains.get(host)).or(() -> domains.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("*.")
                        && host.endsWith(entry.getKey().substring(1)))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue));
    }

    private static Answer<HttpResponse> checked(
            DomainName domain, ReceivedCall call, Responder<ReceivedCall, HttpResponse> next) {
        List<X509Certificate> authorities =
                call.state().get(TrustStoreRegistry.KEY).of(domain);
        if (authorities.isEmpty()) {
            return call.refuse(unprovided(domain, call));
        }
        Optional<ClientCertificate> shown = call.context().identity().clientCertificate();
        Optional<String> objection = shown.isEmpty()
                ? Optional.of("the client presented no certificate")
                : new TrustCheck(authorities, call.context().receivedAt()).objection(shown.get());
        String subject = shown.map(ClientCertificate::subjectDn).orElse("");
        call.note(new CertificateChecked(domain.domainName(), subject, objection));
        return objection
                .<Answer<HttpResponse>>map(reason -> call.refuse(forbidden("Access denied. Reason: " + reason, domain)))
                .orElseGet(() -> next.answer(call));
    }

    private static Refusal unprovided(DomainName domain, ReceivedCall call) {
        String message = domain.location() + ": there is no stand-in for the trust store "
                + domain.mutualTlsTruststore().orElse("") + " of " + domain.domainName()
                + ".\n  to do:  gateway.get(TrustStores.class).get(\"" + domain.domainName()
                + "\").trust(pem), issue(\"CN=client\") for a certificate that it trusts, or values = \""
                + domain.mutualTlsTruststore().orElse("") + "=truststore.pem\".";
        call.note(new NotProvided(GATE, message));
        return forbidden(message, domain);
    }

    private static Refusal forbidden(String reason, DomainName domain) {
        return Refusal.of(GatewayResponseType.ACCESS_DENIED, GATE, reason)
                .withErrorType("ForbiddenException")
                .at(domain.location());
    }
}
