package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which functions there are, by logical id, physical name and wired name; the same for all tests of a gateway. */
public final class FunctionWiring {

    private static final int MOST_TARGETS = 1_000;

    private final Map<String, FunctionDefinition> definitions;
    private final List<String> references;
    private final Map<String, FunctionCode> wired;
    private final Map<String, FunctionTarget> targets = new ConcurrentHashMap<>();

    /**
     * Wires functions.
     *
     * @param defined the template's functions
     * @param references URIs, ARNs or names at which the APIs name functions
     * @param wired code of the user by logical id or name, {@code Name:alias} for one alias; goes before the template
     */
    public FunctionWiring(List<FunctionDefinition> defined, List<String> references, Map<String, FunctionCode> wired) {
        Map<String, FunctionDefinition> byName = new LinkedHashMap<>();
        defined.forEach(it -> byName.put(it.logicalId(), it));
        defined.forEach(it -> byName.putIfAbsent(it.name(), it));
        this.definitions = Collections.unmodifiableMap(byName);
        this.references = List.copyOf(references);
        this.wired = Collections.unmodifiableMap(new LinkedHashMap<>(wired));
    }

    private FunctionWiring(
            Map<String, FunctionDefinition> definitions, List<String> references, Map<String, FunctionCode> wired) {
        this.definitions = definitions;
        this.references = references;
        this.wired = Collections.unmodifiableMap(wired);
    }

    /** Wires the functions that a template defines or names. */
    public static FunctionWiring of(Template template, Map<String, FunctionCode> wired) {
        return new FunctionWiring(template.functions(), FunctionReferences.in(template.apis()), wired);
    }

    /** The same wiring for one more test, with code that has not started anything yet. */
    FunctionWiring fresh() {
        return with(FunctionCode::fresh);
    }

    /** The same wiring with something else for each code that is wired. */
    public FunctionWiring with(UnaryOperator<FunctionCode> change) {
        Map<String, FunctionCode> again = new LinkedHashMap<>();
        wired.forEach((name, code) -> again.put(name, change.apply(code)));
        return new FunctionWiring(definitions, references, again);
    }

    /** Ends what the wired code has started. */
    void close() {
        wired.values().forEach(FunctionCode::close);
    }

    FunctionTarget target(String arn) {
        FunctionTarget known = targets.get(arn);
        if (known == null) {
            known = find(arn);
            if (targets.size() < MOST_TARGETS) { // a call may make up names without end
                targets.put(arn, known);
            }
        }
        return known;
    }

    private FunctionTarget find(String arn) {
        FunctionName name = FunctionName.parse(arn);
        Optional<FunctionDefinition> definition = Optional.ofNullable(definitions.get(name.name()));
        String id = definition.map(FunctionDefinition::logicalId).orElse(name.name());
        Optional<FunctionCode> code = Stream.of(
                        name.name(),
                        id,
                        definition.map(FunctionDefinition::name).orElse(id))
                .flatMap(it -> Stream.of(new FunctionName(it, name.qualifier()).qualified(), it))
                .sorted((one, other) -> Boolean.compare(other.contains(":"), one.contains(":")))
                .flatMap(it -> Optional.ofNullable(wired.get(it)).stream())
                .findFirst();
        return new FunctionTarget(id, name.qualifier(), definition, code);
    }

    /** Logical ids of the template's functions, then the names that only its APIs or the user know. */
    public List<String> names() {
        Stream<String> inTemplate = definitions.values().stream().map(FunctionDefinition::logicalId);
        Stream<String> elsewhere = Stream.concat(references.stream(), wired.keySet().stream())
                .map(it -> FunctionName.parse(it).name())
                .filter(it -> !definitions.containsKey(it) && !it.contains("${"));
        return Stream.concat(inTemplate, elsewhere).distinct().toList();
    }

    /** Whether an API chooses a function by a stage variable, so that any name may turn out to be one. */
    public boolean isOpen() {
        return references.stream().anyMatch(it -> FunctionName.parse(it).name().contains("${"));
    }

    /** Whether the template defines that function, by logical id or name, or an API names it. */
    public boolean knows(String function) {
        return definitions.containsKey(function)
                || references.stream()
                        .anyMatch(it -> FunctionName.parse(it).name().equals(function));
    }

    /** Whether the template gives that alias to the function, or an API names it, or may by a stage variable. */
    public boolean knowsAlias(String function, String alias) {
        List<String> known = aliases(function);
        return known.contains(alias) || known.stream().anyMatch(it -> it.contains("${"));
    }

    /** The aliases of a function that the template defines, and those that its APIs name. */
    public List<String> aliases(String function) {
        Optional<FunctionDefinition> definition = Optional.ofNullable(definitions.get(function));
        List<String> names = Stream.concat(
                        Stream.of(function), definition.stream().flatMap(it -> Stream.of(it.logicalId(), it.name())))
                .toList();
        return Stream.concat(
                        definition.stream().flatMap(it -> it.aliases().keySet().stream()),
                        references.stream()
                                .map(FunctionName::parse)
                                .filter(it -> names.contains(it.name()))
                                .map(FunctionName::qualifier)
                                .filter(it -> !it.isEmpty()))
                .distinct()
                .toList();
    }

    /** The template's functions that an API names. */
    List<FunctionDefinition> reached() {
        Map<String, FunctionDefinition> reached = new LinkedHashMap<>();
        for (String reference : references) {
            target(reference).definition().ifPresent(it -> reached.putIfAbsent(it.logicalId(), it));
        }
        return List.copyOf(reached.values());
    }
}
