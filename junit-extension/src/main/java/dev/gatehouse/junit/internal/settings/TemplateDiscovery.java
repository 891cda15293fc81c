package dev.gatehouse.junit.internal.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the template that a test means when it names none. */
record TemplateDiscovery(Path workingDirectory, ClassLoader classPath) {

    private static final List<String> NAMES = List.of(
            "template.yaml", "template.yml", "template.json", "openapi.yaml", "openapi.yml", "openapi.json", "cdk.out");
    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", ".git");

    private static final String ENDING = ".template";
    private static final int FURTHER = 2;

    /**
     * The only template there is.
     *
     * @throws IllegalStateException if there is none, or more than one; it lists them
     */
    NamedTemplate find() {
        List<Path> found = upwards();
        if (found.size() > 1) {
            throw several(found);
        }
        return found.isEmpty() ? onClassPath() : NamedTemplate.file(shown(found.get(0)));
    }

    /** As a reader beside the build file writes it: messages name it often. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath().normalize();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    private List<Path> upwards() {
        List<Path> found = new ArrayList<>();
        for (Path directory : directories()) {
            List<Path> named =
                    NAMES.stream().map(directory::resolve).filter(Files::exists).toList();
            found.addAll(named.isEmpty() ? byEnding(directory) : named);
        }
        return found.isEmpty() ? beyond() : TemplateFiles.withoutIncluded(found);
    }

    /** CloudFormation's old ending; beside a template of a known name such a file is what a tool made of it. */
    private static List<Path> byEnding(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** From the working directory up to the outermost one that has a build file or {@code .git}. */
    private List<Path> directories() {
        List<Path> upwards = new ArrayList<>();
        int outermost = 0;
        for (Path at = workingDirectory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            upwards.add(at);
            if (BUILD_FILES.stream().map(at::resolve).anyMatch(Files::exists)) {
                outermost = upwards.size() - 1;
            }
        }
        return upwards.subList(0, outermost + 1);
    }

    /**
     * Templates above the outermost build file that name the folder below them, as {@code sam init} lays them out:
     * {@code CodeUri: HelloWorldFunction}.
     */
    private List<Path> beyond() {
        Path below = outermost();
        for (int i = 0; i < FURTHER && below.getParent() != null; i++) {
            String folder = String.valueOf(below.getFileName());
            Path above = below.getParent();
            List<Path> naming = NAMES.stream()
                    .map(above::resolve)
                    .filter(Files::isRegularFile)
                    .filter(it -> TemplateFiles.names(it, folder))
                    .toList();
            if (!naming.isEmpty()) {
                return TemplateFiles.withoutIncluded(naming);
            }
            below = above;
        }
        return List.of();
    }

    private Path outermost() {
        List<Path> directories = directories();
        return directories.get(directories.size() - 1);
    }

    private NamedTemplate onClassPath() {
        List<String> found = NAMES.stream()
                .filter(name -> classPath.getResource(name) != null)
                .toList();
        if (found.size() == 1) {
            return NamedTemplate.classPath(found.get(0), classPath);
        }
        if (found.size() > 1) {
            throw several(found);
        }
        throw new IllegalStateException("there is no template: none of " + String.join(", ", NAMES)
                + ", *" + ENDING + " upwards from "
                + workingDirectory.toAbsolutePath().normalize() + ", nor on the class path."
                + "\n  stopped at:  " + outermost() + ", the outermost folder with a build file or .git"
                + TemplateFiles.near(outermost())
                + "\n  to do:       name it: @ApiGatewayTest(\"path/to/template.yaml\").");
    }

    private static IllegalStateException several(List<?> found) {
        return new IllegalStateException("there are " + found.size() + " templates, and none was chosen."
                + "\n  found:       "
                + found.stream().map(Object::toString).collect(Collectors.joining("\n               "))
                + "\n  to do:       name one: @ApiGatewayTest(\"" + found.get(0) + "\").");
    }
}
