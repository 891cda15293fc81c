package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.model.Template;
import java.util.Arrays;
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

    /** Names that AWS makes up; other short names could as well be ordinary words. */
    private static final Pattern MADE_UP =
            Pattern.compile("(?=.*\\d)(?=.*[a-z])([a-z0-9]{6,}|[a-z0-9-]+_\\w{9}|[a-z]+-[0-9a-f]{8,17})");

    private static final Pattern UNRESOLVED = Pattern.compile("\u27e8unresolved (.*?)(?: at [^ ]+)?\u27e9");

    private static final Pattern ATTRIBUTE = Pattern.compile("Fn::GetAtt (\\w+)\\..*");

    private static final Pattern FUNCTION_ARN =
            Pattern.compile("arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:/]+)(?::([^:/]+))?");

    private final Map<String, String> logicalIds;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> longestFirst;
    private final Set<String> distinctive;
    private final Set<String> functions;

    LogicalTexts(Template template) {
        this.logicalIds = new LinkedHashMap<>(template.logicalIds());
        logicalIds.remove(template.account().stackName());
        logicalIds.keySet().removeIf(name -> name.contains("cognito-idp.") && !name.startsWith("arn:"));
        template.functions().stream()
                .map(function -> function.name())
                .filter(name -> !isDistinctive(name, template.account().stackName()))
                .forEach(name -> Optional.ofNullable(logicalIds.remove(name)).ifPresent(id -> given.put(name, id)));
        this.longestFirst = logicalIds.keySet().stream()
                .filter(name -> isDistinctive(name, template.account().stackName()))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.distinctive = Set.copyOf(longestFirst);
        this.functions = template.functions().stream()
                .map(function -> function.logicalId())
                .collect(Collectors.toSet());
    }

    /** A function of the template, and the alias by which a text names it. */
    record LambdaTarget(String logicalId, Optional<String> qualifier) {}

    /** The text with each physical name, and each unresolved attribute, replaced. */
    String of(String text) {
        String known = distinctive.contains(text) ? logicalIds.get(text) : null;
        String replaced = UNRESOLVED
                .matcher(known == null ? text : known)
                .replaceAll(mark -> Matcher.quoteReplacement(unresolved(mark.group(1))));
        for (String name : longestFirst) {
            replaced = replaced.contains(name) ? replace(replaced, name) : replaced;
        }
        return replaced.startsWith("arn:") || replaced.startsWith("http") ? segments(replaced) : replaced;
    }

    /** An address in which a whole segment may be a name that the template gives. */
    private String segments(String address) {
        return Arrays.stream(address.split("/", -1))
                .map(segment -> logicalIds.getOrDefault(segment, segment))
                .collect(Collectors.joining("/"));
    }

    /** The map with each physical name in its values replaced. */
    Map<String, String> of(Map<String, String> map) {
        Map<String, String> replaced = new LinkedHashMap<>();
        map.forEach((name, value) -> replaced.put(name, of(value)));
        return replaced;
    }

    /** Stage variables, which may hold the bare name of a function; elsewhere such a name is a word like any other. */
    Map<String, String> variables(Map<String, String> map) {
        Map<String, String> replaced = new LinkedHashMap<>();
        map.forEach((name, value) ->
                replaced.put(name, Optional.ofNullable(given.get(value)).orElseGet(() -> of(value))));
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

    private static boolean isDistinctive(String name, String stackName) {
        boolean made = name.startsWith(stackName + "-") || MADE_UP.matcher(name).matches();
        boolean address = name.indexOf(':') >= 0;
        return made || address;
    }

    /** Like {@code Queue} of {@code Fn::GetAtt Queue.Label}, {@code Stack.Outputs.X} and {@code ImportValue:Name}. */
    private static String unresolved(String what) {
        Matcher attribute = ATTRIBUTE.matcher(what);
        if (what.contains(".Outputs.")) {
            return what.replace("Fn::GetAtt ", "");
        }
        return attribute.matches() ? attribute.group(1) : what.replace("Fn::ImportValue ", "ImportValue:");
    }

    private String replace(String text, String name) {
        String id = logicalIds.getOrDefault(name, name);
        return Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(name) + "(?![A-Za-z0-9_])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(id));
    }
}
