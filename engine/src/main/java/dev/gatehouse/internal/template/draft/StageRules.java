package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What AWS demands of stages: names, variables and deployments.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html">CreateStage</a>
 */
public final class StageRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}|\\$default");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9\\-._~:/?#&=,]{1,512}");
    private static final String CODE = "BadRequestException";

    private final Fields properties;

    /** Rules for a stage with these properties. */
    public StageRules(Fields properties) {
        this.properties = properties;
    }

    /** Adds a finding if that is no name for a stage. */
    public void name(String name) {
        boolean known = UnresolvedValue.in(name).isEmpty();
        if (known && !NAME.matcher(name).matches()) {
            properties
                    .findings()
                    .error(
                            CODE,
                            properties.element() + ".StageName is \"" + name + "\".",
                            properties.at("StageName"),
                            "write 1 to 128 letters, digits, - and _.");
        }
    }

    /** Adds a finding for each variable that AWS would not take. */
    public void variables(String property, Map<String, String> variables) {
        variables.forEach((name, value) -> {
            boolean known = UnresolvedValue.in(value).isEmpty();
            if (!VARIABLE.matcher(name).matches()
                    || known && !VALUE.matcher(value).matches()) {
                properties
                        .findings()
                        .error(
                                CODE,
                                properties.element() + "." + property + "." + name + " is \"" + value + "\".",
                                properties.fieldsOrNone(property).at(name),
                                "names hold letters, digits and _, values letters, digits and -._~:/?#&=,");
            }
        });
    }

    /** Adds a finding if the text names no deployment of the template. */
    public void deployment(String property, ResourceNames names) {
        Optional<String> id = properties.text(property).filter(text -> UnresolvedValue.in(text)
                .isEmpty());
        boolean there = id.flatMap(names::resource)
                .filter(resource -> resource.type().endsWith("::Deployment"))
                .isPresent();
        if (id.isPresent() && !there) {
            properties
                    .findings()
                    .refusedByAws(
                            CODE,
                            "Deployment id does not exist",
                            properties.at(property),
                            "write the Ref of a deployment of this API.");
        }
    }
}
