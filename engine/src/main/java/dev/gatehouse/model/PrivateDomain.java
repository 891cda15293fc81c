package dev.gatehouse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may call by a private custom domain.
 *
 * @param arn by which policies name the domain, {@code arn:aws:execute-api:region:account:/domainnames/name+id}
 * @param policy the resource policy as JSON text; where it is absent, nobody may call
 * @param vpcEndpointIds endpoints that a {@code DomainNameAccessAssociation} ties to the domain
 */
public record PrivateDomain(String arn, Optional<String> policy, List<String> vpcEndpointIds) {

    /**
     * Takes a copy of the list.
     *
     * @param arn by which policies name the domain, {@code arn:aws:execute-api:region:account:/domainnames/name+id}
     * @param policy the resource policy as JSON text; where it is absent, nobody may call
     * @param vpcEndpointIds endpoints that a {@code DomainNameAccessAssociation} ties to the domain
     */
    public PrivateDomain {
        vpcEndpointIds = List.copyOf(vpcEndpointIds);
    }

    /**
     * The same with one more associated endpoint.
     *
     * @param vpcEndpointId like {@code vpce-1}
     * @return a copy with this changed
     */
    public PrivateDomain with(String vpcEndpointId) {
        List<String> more = new ArrayList<>(vpcEndpointIds);
        more.add(vpcEndpointId);
        return new PrivateDomain(arn, policy, more);
    }
}
