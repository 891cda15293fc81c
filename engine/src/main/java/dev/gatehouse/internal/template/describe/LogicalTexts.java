package dev.gatehouse.internal.template.describe;

import dev.gatehouse.model.Template;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says logical ids where definitions hold the physical names that references were replaced by. */
final class LogicalTexts {

    /** Shorter names could as well be ordinary words. */
    private static final int SHORTEST_INSIDE = 6;

    private static final Pattern FUNCTION_ARN =
            Pattern.compile("arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:/]+)(?::([^:/]+))?");

    private final Map<String, String> logicalIds;
    private final List<String> longestFirst;
    private final Set<String> functions;

    LogicalTexts(Template template) {
        this.logicalIds = template.logicalIds();
        this.longestFirst = logicalIds.keySet().stream()
                .filter(name -> name.length() >= SHORTEST_INSIDE)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.functions = template.functions().stream()
                .map(function -> function.logicalId())
                .collect(Collectors.toSet());
    }

    /** A function of the template, and the alias by which a text names it. */
    record LambdaTarget(String logicalId, Optional<String> qualifier) {}

    /** The text with each physical name replaced. */
    String of(String text) {
        String known = logicalIds.get(text);
        String replaced = known == null ? text : known;
        for (String name : longestFirst) {
            replaced = replaced.contains(name) ? replace(replaced, name) : replaced;
        }
        return replaced;
    }

    /** The map with each physical name in its values replaced. */
    Map<String, String> of(Map<String, String> map) {
        Map<String, String> replaced = new LinkedHashMap<>();
        map.forEach((name, value) -> replaced.put(name, of(value)));
        return replaced;
    }

    /** The function of the template that an invocation URI or ARN means. */
    Optional<LambdaTarget> lambda(String uri) {
        Matcher arn = FUNCTION_ARN.matcher(uri);
        if (!arn.find()) {
            return Optional.empty();
        }
        String name = arn.group().substring(0, arn.end(1) - arn.start());
        return Optional.ofNullable(logicalIds.get(name))
                .filter(functions::contains)
                .map(id -> new LambdaTarget(id, Optional.ofNullable(arn.group(2))));
    }

    private String replace(String text, String name) {
        String id = logicalIds.getOrDefault(name, name);
        return Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(name) + "(?![A-Za-z0-9_-])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(id));
    }
}
