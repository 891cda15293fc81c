package dev.gatehouse.internal.templateimport.resolve.value;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dynamic references, {@code {{resolve:ssm:/path}}}, {@code ssm-secure} and {@code secretsmanager}, by given values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">Dynamic references</a>
 */
public record DynamicReferences(Map<String, String> values) {

    private static final String OPEN = "{{resolve:";
    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]*)}}");
    private static final Pattern SECRET = Pattern.compile("(.*?)(?::SecretString(?::([^:]*)(?::.*)?)?)?");

    /** The same scalar, or one whose references are replaced by values or marks. */
    public ScalarNode resolve(ScalarNode scalar) {
        Optional<String> text = scalar.value().asString().filter(string -> string.contains(OPEN));
        if (text.isEmpty()) {
            return scalar;
        }
        String resolved = REFERENCE
                .matcher(text.get())
                .replaceAll(reference -> Matcher.quoteReplacement(
                        value(reference.group(1), reference.group(2)).orElseGet(() -> UnresolvedMarkers.of(
                                        reference.group(1) + ":" + reference.group(2), scalar.location())
                                .marker())));
        return resolved.equals(text.get()) ? scalar : ScalarNode.of(resolved, scalar.location());
    }

    /** The value of an SSM parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(values.get("ssm:" + name));
    }

    private Optional<String> value(String service, String reference) {
        return service.equals("secretsmanager") ? secret(reference) : parameter(service, reference);
    }

    /** The version after the name may be left out of the given value's name. */
    private Optional<String> parameter(String service, String reference) {
        int colon = reference.lastIndexOf(':');
        String name = colon < 0 ? reference : reference.substring(0, colon);
        return Optional.ofNullable(values.get(service + ":" + reference))
                .or(() -> Optional.ofNullable(values.get(service + ":" + name)))
                .or(() -> parameter(reference))
                .or(() -> parameter(name));
    }

    private Optional<String> secret(String reference) {
        Matcher parts = SECRET.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = "secretsmanager:" + parts.group(1);
        Optional<String> whole = Optional.ofNullable(values.get(id));
        String key = parts.group(2);
        if (key == null || key.isEmpty()) {
            return whole;
        }
        return Optional.ofNullable(values.get(id + ":" + key)).or(() -> whole.flatMap(Json::tryParse)
                .flatMap(secret -> secret.member(key))
                .map(Json::text));
    }
}
