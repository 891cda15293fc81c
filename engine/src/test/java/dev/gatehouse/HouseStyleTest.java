package dev.gatehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house style asks of every main source file of every module, as far as a text search can see it. */
class HouseStyleTest {

    private static final Path PROJECT = projectFolder();
    private static final List<String> MODULES =
            List.of("engine", "lambda-adapters", "junit-extension", "sample-project", "benchmarks");
    private static final int LONGEST_FILE = 400;
    private static final Pattern EMPTY_NAME =
            Pattern.compile("\\w*(Utils?|Helper|Manager|Impl)\\.java|(Abstract|Base(?!Path))[A-Z]\\w*\\.java");
    private static final Pattern TODO_WITHOUT_ISSUE = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!\\(#\\d+\\))");
    private static final Pattern PRINTING =
            Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b|\\.printStackTrace\\(\\)");
    /** Prints the one line that tells a run's coverage and where its report is. */
    private static final Path END_OF_A_RUN = Path.of("dev/gatehouse/junit/internal/report/Console.java");
    /** The entrance of the runnable jar hands the shell's streams to its commands. */
    private static final Path SHELL_COMMANDS = Path.of("dev/gatehouse/lambda/internal/command/Main.java");

    private static final Path STREAMS_OF_THE_JVM = Path.of("leftovers", "Setting.java");

    private static final Pattern INTRODUCTION = Pattern.compile("/\\*\\*[\\s*]*Here lives?\\b");

    @Test
    void sources_are_found_in_the_engine_at_least() {
        assertThat(mainSources("engine")).isNotEmpty();
    }

    @Test
    void no_file_is_longer_than_400_lines() {
        assertThat(allMainSources().filter(file -> lines(file).size() > LONGEST_FILE))
                .as("cut these along their subjects")
                .isEmpty();
    }

    @Test
    void no_file_has_a_name_that_says_nothing() {
        assertThat(allMainSources()
                        .filter(file -> EMPTY_NAME.matcher(fileName(file)).matches()))
                .as("call these by what they are or do")
                .isEmpty();
    }

    @Test
    void every_todo_names_its_issue() {
        assertThat(allMainSources().flatMap(file -> linesWith(TODO_WITHOUT_ISSUE, file)))
                .as("write TODO(#12), or do it")
                .isEmpty();
    }

    @Test
    void nothing_prints_but_the_benchmarks() {
        assertThat(MODULES.stream()
                        .filter(module -> !module.equals("benchmarks"))
                        .flatMap(module -> mainSources(module).stream())
                        .filter(file -> !file.endsWith(END_OF_A_RUN)
                                && !file.endsWith(SHELL_COMMANDS)
                                && !file.endsWith(STREAMS_OF_THE_JVM))
                        .flatMap(file -> linesWith(PRINTING, file)))
                .as("note a fact in the journal, or throw")
                .isEmpty();
    }

    @Test
    void every_package_introduces_itself() {
        assertThat(ourPackages()
                        .map(folder -> folder.resolve("package-info.java"))
                        .filter(file -> !Files.exists(file)
                                || !INTRODUCTION.matcher(text(file)).find()))
                .as("these package-info.java are missing, or don't begin with: Here lives ...; it depends on ...")
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(ourPackages()
                        .map(folder -> folder.resolve("package-info.java"))
                        .filter(file -> Files.exists(file) && !text(file).contains("@NullMarked")))
                .as("annotate these with org.jspecify.annotations.NullMarked")
                .isEmpty();
    }

    /** All packages but the sample project's: it is written as a user writes, who need not know JSpecify. */
    private static Stream<Path> ourPackages() {
        return MODULES.stream()
                .filter(module -> !module.equals("sample-project"))
                .flatMap(module -> mainSources(module).stream())
                .map(PROJECT::resolve)
                .map(Path::getParent)
                .distinct();
    }

    private static Stream<Path> allMainSources() {
        return MODULES.stream().flatMap(module -> mainSources(module).stream());
    }

    private static List<Path> mainSources(String module) {
        var sources = PROJECT.resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (var files = Files.walk(sources)) {
            return files.filter(file -> fileName(file).endsWith(".java"))
                    .map(PROJECT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesWith(Pattern pattern, Path file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index ->
                        file + ":" + (index + 1) + ": " + lines.get(index).strip());
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(PROJECT.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path projectFolder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("engine/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run this test inside the project's folder"));
    }
}
