package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets clients without a certificate come by a domain with mutual TLS. */
final class CertificateMutations {

    private CertificateMutations() {}

    static Stream<Mutation> of(Template template) {
        return template.domainNames().stream()
                .filter(domain -> domain.mutualTlsTruststore().isPresent())
                .filter(domain -> PolicyMutations.apis(domain).findAny().isPresent())
                .map(domain -> {
                    List<Place> places = PolicyMutations.apis(domain)
                            .map(api -> new Place(api, ""))
                            .toList();
                    return new Guard(GuardKind.CERTIFICATE, places, domain.location())
                            .changed(
                                    domain.domainName() + ": no client certificate is required",
                                    it -> new TemplateEdit(it)
                                            .domain(domain.logicalId(), CertificateMutations::without));
                });
    }

    private static DomainName without(DomainName domain) {
        return new DomainName(
                domain.logicalId(),
                domain.domainName(),
                domain.endpointType(),
                domain.mappings(),
                domain.routingMode(),
                domain.rules(),
                Optional.empty(),
                Optional.empty(),
                domain.privateDomain(),
                domain.webSocket(),
                domain.location());
    }
}
