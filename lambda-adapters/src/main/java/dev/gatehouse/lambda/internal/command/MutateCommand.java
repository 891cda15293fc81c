package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.lambda.internal.command.Arguments.UsageException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the tests of a class path in a JVM of their own, then again with each guard of the template taken away. */
record MutateCommand(Arguments arguments, Terminal terminal) {

    private static final String MAIN = "dev.gatehouse.junit.internal.mutation.MutateMain";

    /** What the class path must have, by a class of it. */
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put(MAIN, "dev.gatehouse:gatehouse-junit-extension");
        NEEDED.put("org.junit.platform.launcher.Launcher", "org.junit.platform:junit-platform-launcher");
        NEEDED.put("org.junit.jupiter.engine.JupiterTestEngine", "org.junit.jupiter:junit-jupiter-engine");
    }

    int run() {
        Path template = arguments.template();
        if (!Files.exists(template)) {
            throw new UsageException("there is no file " + template);
        }
        List<Path> classpath = arguments.classpath();
        if (classpath.isEmpty()) {
            throw new UsageException("mutate needs the tests and all they need: --classpath target/test-classes:…");
        }
        refuseWhatIsMissing(classpath);
        return ran(command(template, classpath));
    }

    private static void refuseWhatIsMissing(List<Path> classpath) {
        try (var loader = new URLClassLoader(
                classpath.stream().map(MutateCommand::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            String missing = NEEDED.entrySet().stream()
                    .filter(entry -> loader.getResource(entry.getKey().replace('.', '/') + ".class") == null)
                    .map(entry -> "\n  missing:     " + entry.getValue())
                    .collect(Collectors.joining());
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "the tests can't be run: not all of JUnit and Gatehouse is on --classpath."
                                + missing
                                + "\n  to do:       pass the complete test class path, as mvn dependency:build-classpath prints it,"
                                + "\n               with target/test-classes and target/classes in front.");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the class path could not be closed", e);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException(entry + " can't be on a class path");
        }
    }

    private List<String> command(Path template, List<Path> classpath) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Dgatehouse.mutate.template=" + template,
                "-Dgatehouse.mutate.minimum=" + arguments.last("minimum").orElse("100")));
        arguments.last("budget").ifPresent(budget -> command.add("-Dgatehouse.mutate.budget=" + budget));
        command.add("-cp");
        command.add(classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN);
        return command;
    }

    private int ran(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(terminal::line);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no JVM could be started for the tests: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.REFUSED;
        }
    }
}
