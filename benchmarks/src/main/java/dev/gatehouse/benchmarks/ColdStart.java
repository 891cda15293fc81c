package dev.gatehouse.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * Measures what the first test class of a JVM costs over an empty one, and what further classes cost, in fresh JVMs.
 *
 * <p>Rounds are interleaved, and the median of each number counts. On a busy machine only the time of processors and the
 * number of classes can be trusted.
 */
public final class ColdStart {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int FURTHER = 100;
    private static final String CLASS_PATH =
            ManagementFactory.getRuntimeMXBean().getClassPath();
    private static final List<Class<?>> FIRST = List.of(
            ColdClasses.Empty.class,
            ColdClasses.NoCall.class,
            ColdClasses.Stub.class,
            ColdClasses.Stream.class,
            ColdClasses.Typed.class,
            ColdClasses.Variables.class,
            ColdClasses.Socket.class);

    private ColdStart() {}

    /** What one JVM took. */
    private record Took(double millis, double processorMillis, double classes) {

        static Took of(String line) {
            double[] numbers = Arrays.stream(line.substring("took ".length()).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Took(numbers[0], numbers[1], numbers[2]);
        }

        static Took median(List<Took> rounds) {
            return new Took(
                    median(rounds.stream().mapToDouble(Took::millis)),
                    median(rounds.stream().mapToDouble(Took::processorMillis)),
                    median(rounds.stream().mapToDouble(Took::classes)));
        }

        private static double median(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            return sorted[sorted.length / 2];
        }

        Took over(Took other, int parts) {
            return new Took(
                    (millis - other.millis) / parts,
                    (processorMillis - other.processorMillis) / parts,
                    (classes - other.classes) / parts);
        }
    }

    /** The arguments are options of the JVMs, such as {@code -XX:SharedArchiveFile=…}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gatehouse-cold");
        Map<String, List<String>> classes = classes(folder);
        Map<String, List<Took>> took = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var entry : classes.entrySet()) {
                took.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(run(folder, List.of(args), entry.getValue()));
            }
        }
        Map<String, Took> median = new LinkedHashMap<>();
        took.forEach((name, rounds) -> median.put(name, Took.median(rounds)));
        Took empty = of(median, "Empty");
        for (Class<?> type : FIRST) {
            tell(
                    "first class, " + type.getSimpleName(),
                    of(median, type.getSimpleName()).over(empty, 1));
        }
        for (String first : List.of("NoCall", "Typed")) {
            tell("further class, " + first, of(median, "further " + first).over(of(median, first), FURTHER));
        }
    }

    private static Took of(Map<String, Took> median, String name) {
        return Objects.requireNonNull(median.get(name), name);
    }

    private static Map<String, List<String>> classes(Path folder) throws IOException {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        FIRST.forEach(type -> classes.put(type.getSimpleName(), List.of(type.getName())));
        for (Class<?> type : List.of(ColdClasses.NoCall.class, ColdClasses.Typed.class)) {
            classes.put("further " + type.getSimpleName(), further(folder, type));
        }
        return classes;
    }

    /** The class, and as many subclasses of it in the folder as are measured. */
    private static List<String> further(Path folder, Class<?> type) throws IOException {
        List<String> names = new ArrayList<>(List.of(type.getName()));
        Path file = folder.resolve("Further" + type.getSimpleName() + ".java");
        String source = IntStream.range(0, FURTHER)
                .mapToObj(i ->
                        "class Further" + type.getSimpleName() + i + " extends " + type.getCanonicalName() + " {}\n")
                .collect(Collectors.joining("", "package dev.gatehouse.benchmarks;\n", ""));
        Files.writeString(file, source);
        int status = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this needs a JDK")
                .run(null, null, null, "-cp", CLASS_PATH, "-d", folder.toString(), file.toString());
        if (status != 0) {
            throw new IllegalStateException("the further classes don't compile");
        }
        IntStream.range(0, FURTHER)
                .forEach(i -> names.add("dev.gatehouse.benchmarks.Further" + type.getSimpleName() + i));
        return names;
    }

    private static Took run(Path folder, List<String> options, List<String> classes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", CLASS_PATH + File.pathSeparator + folder, ColdRun.class.getName()));
        command.addAll(classes);
        // in one folder, each would read the report that the others have begun: they look like forks of one build
        Path own = Files.createTempDirectory(folder, "run");
        Process process = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith("took "))
                .map(Took::of)
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException(output)));
    }

    private static void tell(String what, Took took) {
        System.out.printf(
                "%s: %.1f ms, %.1f ms of processors, %.0f classes%n",
                what, took.millis(), took.processorMillis(), took.classes());
    }
}
