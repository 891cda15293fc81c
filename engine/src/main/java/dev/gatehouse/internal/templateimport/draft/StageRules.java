package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.stage.CacheRules;
import dev.gatehouse.internal.stage.StageVariableRules;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What AWS demands of stages: names, variables and deployments.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html">CreateStage</a>
 */
public record StageRules(Fields properties) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}|\\$default");

    /** Adds a finding if that is no name for a stage. */
    public void name(String name) {
        boolean known = UnresolvedValue.in(name).isEmpty();
        if (known && !NAME.matcher(name).matches()) {
            properties.unfit("StageName", name, "write 1 to 128 letters, digits, - and _.");
        }
    }

    /** Adds a finding if another stage of the API has that name. */
    public void unused(String name, Set<String> taken) {
        if (taken.contains(name)) {
            properties.error(
                    "ConflictException",
                    "StageName",
                    properties.element() + " is the second stage \"" + name + "\" of its API.",
                    "give it another name, or remove it.");
        }
    }

    /** Adds a finding for each variable that AWS would not take, and for each without a value. */
    public void variables(String property, Map<String, String> variables) {
        variables.forEach((name, value) -> {
            Optional<UnresolvedValue> unresolved = UnresolvedValue.in(value);
            unresolved.ifPresent(missing -> properties
                    .fieldsOrNone(property)
                    .warning(
                            "StageVariableWithoutValue",
                            name,
                            properties.element() + "." + property + "." + name
                                    + " contains a value that the template does not determine: events of functions"
                                    + " show \"" + value + "\", and calls whose mapping needs it are refused.",
                            "set the value of " + missing.what() + ", or the variable: stageVariable(\"" + name
                                    + "\", \"…\")."));
            boolean known = unresolved.isEmpty();
            if (!StageVariableRules.allowName(name) || known && !StageVariableRules.allowValue(value)) {
                properties
                        .fieldsOrNone(property)
                        .refused(
                                name,
                                properties.element() + "." + property + "." + name + " is \"" + value + "\".",
                                StageVariableRules.advice());
            }
        });
        if (variables.size() > StageVariableRules.MOST) {
            properties.refused(
                    property,
                    properties.element() + "." + property + " has " + variables.size() + " variables.",
                    "keep " + StageVariableRules.MOST + " at most.");
        }
    }

    /** Adds findings for cache settings that AWS would not take. */
    public void cacheCluster() {
        properties
                .text("CacheClusterSize")
                .filter(size -> UnresolvedValue.in(size).isEmpty())
                .filter(size -> !CacheRules.allowSize(size))
                .ifPresent(size -> properties.unfit(
                        "CacheClusterSize",
                        size,
                        "write one of " + String.join(", ", CacheRules.SIZES) + " (gigabytes)."));
    }

    /** Adds a finding if the share of a canary is no percentage. */
    public void percentTraffic() {
        properties
                .decimal("PercentTraffic")
                .filter(share -> !(share >= 0 && share <= 100))
                .ifPresent(share -> properties.refused(
                        "PercentTraffic",
                        properties.element() + ".PercentTraffic is " + share + ".",
                        "write 0.0 to 100.0."));
    }

    /** Adds a finding if the text names no deployment of the template. */
    public void deployment(String property, ResourceNames names) {
        Optional<String> id = properties.text(property).filter(text -> UnresolvedValue.in(text)
                .isEmpty());
        boolean there = id.flatMap(names::resource)
                .filter(resource -> resource.type().endsWith("::Deployment"))
                .isPresent();
        if (id.isPresent() && !there) {
            properties.refusedByAws(
                    property, "Deployment id does not exist", "write the Ref of a deployment of this API.");
        }
    }
}
