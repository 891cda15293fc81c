package dev.gatehouse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may call a private custom domain.
 *
 * @param arn the ARN of the domain in policies, {@code arn:aws:execute-api:region:account:/domainnames/name+id}
 * @param policy the resource policy as JSON text; without one, nobody may call
 * @param vpcEndpointIds endpoints with a {@code DomainNameAccessAssociation} to the domain
 */
public record PrivateDomain(String arn, Optional<String> policy, List<String> vpcEndpointIds) {

    /**
     * Takes a copy of the list.
     *
     * @param arn the ARN of the domain in policies, {@code arn:aws:execute-api:region:account:/domainnames/name+id}
     * @param policy the resource policy as JSON text; without one, nobody may call
     * @param vpcEndpointIds endpoints with a {@code DomainNameAccessAssociation} to the domain
     */
    public PrivateDomain {
        vpcEndpointIds = List.copyOf(vpcEndpointIds);
    }

    /**
     * A copy with one more associated endpoint.
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
