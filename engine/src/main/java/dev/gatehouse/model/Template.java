package dev.gatehouse.model;

import java.util.List;
import java.util.Map;

/**
 * Everything in a template that an API can use.
 *
 * @param name file name of the template
 * @param account the account of the resources
 * @param apis in the order of the template
 * @param functions in the order of the template
 * @param apiKeys in the order of the template
 * @param usagePlans in the order of the template
 * @param domainNames in the order of the template
 * @param userPools in the order of the template
 * @param permissions who may invoke which function
 * @param findings warnings and notes; errors never come with a template
 * @param logicalIds logical id by physical name, for all names that have replaced references
 * @param removedByCondition logical ids of resources whose condition is false
 */
public record Template(
        String name,
        Account account,
        List<ApiDefinition> apis,
        List<FunctionDefinition> functions,
        List<ApiKey> apiKeys,
        List<UsagePlan> usagePlans,
        List<DomainName> domainNames,
        List<UserPool> userPools,
        List<LambdaPermission> permissions,
        List<Finding> findings,
        Map<String, String> logicalIds,
        List<String> removedByCondition) {

    /**
     * Takes copies of the lists and of the map.
     *
     * @param name file name of the template
     * @param account the account of the resources
     * @param apis in the order of the template
     * @param functions in the order of the template
     * @param apiKeys in the order of the template
     * @param usagePlans in the order of the template
     * @param domainNames in the order of the template
     * @param userPools in the order of the template
     * @param permissions who may invoke which function
     * @param findings warnings and notes; errors never come with a template
     * @param logicalIds logical id by physical name, for all names that have replaced references
     * @param removedByCondition logical ids of resources whose condition is false
     */
    public Template {
        apis = List.copyOf(apis);
        functions = List.copyOf(functions);
        apiKeys = List.copyOf(apiKeys);
        usagePlans = List.copyOf(usagePlans);
        domainNames = List.copyOf(domainNames);
        userPools = List.copyOf(userPools);
        permissions = List.copyOf(permissions);
        findings = List.copyOf(findings);
        logicalIds = Map.copyOf(logicalIds);
        removedByCondition = List.copyOf(removedByCondition);
    }

    /**
     * A copy with these APIs instead.
     *
     * @param other the new ones
     * @return a copy with this changed
     */
    public Template withApis(List<ApiDefinition> other) {
        return new Template(
                name,
                account,
                other,
                functions,
                apiKeys,
                usagePlans,
                domainNames,
                userPools,
                permissions,
                findings,
                logicalIds,
                removedByCondition);
    }

    /**
     * A copy with these functions instead.
     *
     * @param other the new ones
     * @return a copy with this changed
     */
    public Template withFunctions(List<FunctionDefinition> other) {
        return new Template(
                name,
                account,
                apis,
                other,
                apiKeys,
                usagePlans,
                domainNames,
                userPools,
                permissions,
                findings,
                logicalIds,
                removedByCondition);
    }
}
