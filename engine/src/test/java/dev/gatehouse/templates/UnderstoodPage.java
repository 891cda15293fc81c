package dev.gatehouse.templates;

import dev.gatehouse.internal.templateimport.build.PropertyTable;
import dev.gatehouse.internal.templateimport.build.PropertyTable.PropertyGroup;
import dev.gatehouse.internal.templateimport.build.TemplateBuilder;
import dev.gatehouse.internal.templateimport.openapi.Extensions;
import dev.gatehouse.internal.templateimport.resolve.IntrinsicFunctions;
import dev.gatehouse.internal.templateimport.resolve.name.PseudoParameters;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The guide's page "What is understood", made from the lists by which the import works. */
final class UnderstoodPage {

    private static final String HEAD = """
            # What is understood

            <!-- Written by WhatIsUnderstoodTest from the lists by which the import works; don't edit. -->

            Every property of these resource types belongs to one of three classes:

            - **simulated**
            - **without effect** on a test; it is reported as a note
            - **not simulated**, although it can change a response. It stops the start, unless a test waives it with
              `waive = "LogicalId.Property"`. A value in parentheses has no effect and is accepted.

            Any other property is unknown to CloudFormation and stops the start. Resources of other types are ignored; references
            to them have a stable name.
            """;

    private final PropertyTable table = PropertyTable.standard();
    private final StringBuilder text = new StringBuilder(HEAD);

    private UnderstoodPage() {}

    static String text() {
        var page = new UnderstoodPage();
        page.resources();
        page.serverless();
        page.extensions();
        page.functions();
        return page.text.toString();
    }

    private void resources() {
        text.append("\n## CloudFormation resources\n");
        for (PropertyGroup group : table.groups()) {
            text.append(group.name().contains(" ") ? inside(group.name()) : "\n### " + group.name() + "\n\n");
            line("simulated", group.simulated());
            line("required", group.required());
            line("without effect", group.withoutEffect());
            line("not simulated", notSimulated(group.notSimulated()));
        }
        List<String> others = TemplateBuilder.resourceTypes().stream()
                .filter(type -> !table.types().contains(type))
                .toList();
        text.append("\n### Others\n\nOf these, Gatehouse reads what an API needs. Other properties are not checked: ")
                .append(names(others))
                .append(".\n");
    }

    private static String inside(String name) {
        return "\nwithin `" + name.substring(name.indexOf(' ') + 1) + "`:\n\n";
    }

    private static List<String> notSimulated(Map<String, String> properties) {
        List<String> names = new ArrayList<>();
        properties.forEach((name, value) -> names.add(value.isEmpty() ? name : name + " (" + value + ")"));
        return names;
    }

    private void serverless() {
        text.append("""

                ## SAM resources

                They are expanded into CloudFormation resources, as by the SAM translator 1.110. A property that is not listed here
                stops the start, as it does in SAM.
                """);
        PropertyTables.names().forEach((type, properties) -> {
            text.append("\n### ").append(type).append("\n\n");
            line("properties", new TreeSet<>(properties));
        });
    }

    private void extensions() {
        text.append("\n## OpenAPI extensions\n\nOther extensions that begin with `x-amazon-` are a warning.\n\n");
        line("REST APIs", Extensions.of("REST"));
        line("HTTP APIs", Extensions.of("HTTP"));
        for (String name : Extensions.of("REST")) {
            if (!Extensions.membersOf(name).isEmpty()) {
                line("members of `" + name + "`", Extensions.membersOf(name));
            }
        }
    }

    private void functions() {
        text.append("\n## Intrinsic functions\n\n");
        line("functions", IntrinsicFunctions.names());
        line("expanded first", List.of("AWS::Include", "AWS::LanguageExtensions", "AWS::Serverless", "Fn::ForEach"));
        line("pseudo parameters", PseudoParameters.names());
    }

    private void line(String title, Collection<String> names) {
        if (!names.isEmpty()) {
            text.append("- ").append(title).append(": ").append(names(names)).append('\n');
        }
    }

    private static String names(Collection<String> names) {
        return names.stream()
                .map(name -> name.equals("*") ? "any" : "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
