package dev.gatehouse.pages;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.internal.mappingtemplate.InputVariable;
import dev.gatehouse.internal.mappingtemplate.UtilVariable;
import dev.gatehouse.internal.start.SettingKeys;
import dev.gatehouse.logs.Metrics;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The guide's page "Reference", made from the code that knows each list. */
final class ReferencePage {

    private static final String HEAD = """
            # Reference

            <!-- Written by ReferenceTest from the code; don't edit. -->

            This page lists annotations, settings, variables, condition keys, metrics and limits. Resource types, properties,
            extensions and functions are on [another page](what-is-understood.md).
            """;

    /** What the comments of annotations begin with that the compiler puts around repeated ones. */
    private static final String CONTAINER = "/** The container of repeated ";

    private static final Path JUNIT = GuideTest.PROJECT.resolve("junit-extension/src/main/java/dev/gatehouse/junit");
    private static final Path TEMPLATES = GuideTest.PROJECT.resolve("junit-extension/src/test/resources/guide");

    private final StringBuilder text = new StringBuilder(HEAD);

    private ReferencePage() {}

    static String text() {
        ReferencePage page = new ReferencePage();
        page.annotations();
        page.settings();
        page.variables();
        page.conditionKeys();
        page.metrics();
        page.limits();
        return page.text.toString();
    }

    private void annotations() {
        text.append("\n## Annotations\n");
        for (Path file : GuideTest.files(JUNIT, ".java")) {
            String text = GuideTest.text(file);
            if (file.getParent().equals(JUNIT) && text.contains("public @interface ") && !text.contains(CONTAINER)) {
                annotation(AnnotationSource.of(file));
            }
        }
    }

    private void annotation(AnnotationSource annotation) {
        text.append("\n### @")
                .append(annotation.name())
                .append("\n\n")
                .append(annotation.meaning())
                .append('\n');
        if (!annotation.attributes().isEmpty()) {
            text.append("\n| attribute | default | meaning |\n|---|---|---|\n");
            annotation
                    .attributes()
                    .forEach(it -> row(
                            "`" + it.name() + "`",
                            it.standard().isEmpty() ? "required" : "`" + it.standard() + "`",
                            it.meaning()));
        }
    }

    private void settings() {
        text.append("""

                ## Settings

                A setting is a system property of the test's JVM or a configuration parameter of JUnit (`junit-platform.properties`).
                An attribute of `@ApiGatewayTest` overrides a setting. An unknown setting that begins with `gatehouse.` is an error.

                | setting | meaning |
                |---|---|
                """);
        SettingKeys.known().forEach((name, meaning) -> row("`" + name + "`", meaning));
    }

    private void variables() {
        text.append("\n## Variables of `$context`\n\n");
        line("in mapping templates, mappings and access logs", namesOf("internal.payload.ContextVariables", "MEMBERS"));
        line("in access logs, in addition", namesOf("internal.feature.observation.LogVariables", "OUTCOME"));
        text.append("\n## Functions of `$util` and `$input`\n\n");
        line("`$util`", methods(UtilVariable.class));
        line("`$input`", methods(InputVariable.class));
    }

    private void conditionKeys() {
        text.append(
                "\n## Condition keys of policies\n\nKeys are not case-sensitive. A policy with any other key stops the start.\n\n");
        line("keys", namesOf("internal.policy.ConditionKeys", "KNOWN"));
        line("followed by the name of a tag", List.of("aws:principaltag/"));
    }

    private void metrics() {
        text.append(
                "\n## Metrics\n\nDetailed metrics also have the dimensions `Method` and `Resource`, or `Route`.\n\n| API | metric | dimensions |\n|---|---|---|\n");
        metricsOf("REST", "stages.yaml", gateway -> {
            gateway.client().get("/bestsellers").send();
            gateway.client().get("/books/1").send();
        });
        metricsOf("HTTP", "http.yaml", gateway -> gateway.client()
                .put("/orders/7")
                .send());
        metricsOf("WebSocket", "chat.yaml", gateway -> {
            var session = gateway.api().stage().webSocketClient().connect().open();
            session.send("{\"action\": \"say\"}");
            session.close();
        });
    }

    private void metricsOf(String kind, String template, Consumer<ApiGateway> calls) {
        try (ApiGateway gateway =
                ApiGateway.builder().template(TEMPLATES.resolve(template)).start()) {
            calls.accept(gateway);
            Map<String, TreeSet<String>> dimensions = new TreeMap<>();
            gateway.get(Metrics.class).values().forEach(metric -> dimensions
                    .computeIfAbsent(metric.name(), name -> new TreeSet<>())
                    .addAll(metric.dimensions().keySet()));
            dimensions.forEach((name, names) -> row(kind, "`" + name + "`", names(names)));
        }
    }

    private void limits() {
        text.append("\n## Limits\n\n| what | limit |\n|---|---|\n");
        Limits.all().forEach(limit -> row(limit.what(), limit.value()));
    }

    private static Collection<String> namesOf(String type, String field) {
        Object list = Limits.constant(type, field);
        return new TreeSet<>(
                list instanceof Map<?, ?> map
                        ? map.keySet().stream().map(String::valueOf).toList()
                        : ((Collection<?>) list).stream().map(String::valueOf).toList());
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !method.getName().equals("toString"))
                .map(ReferencePage::signature)
                .sorted()
                .toList();
    }

    private static String signature(Method method) {
        boolean getter = method.getName().startsWith("get");
        String name = getter
                ? Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4)
                : method.getName();
        String parameters =
                Arrays.stream(method.getParameters()).map(it -> it.getName()).collect(Collectors.joining(", "));
        return getter ? name : name + "(" + parameters + ")";
    }

    private void row(String... cells) {
        text.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void line(String title, Collection<String> names) {
        text.append("- ").append(title).append(": ").append(names(names)).append('\n');
    }

    private static String names(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
