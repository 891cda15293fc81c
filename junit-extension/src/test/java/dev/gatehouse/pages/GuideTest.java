package dev.gatehouse.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.start.SettingKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers of the pages rely on: links that lead somewhere, and names that exist. */
class GuideTest {

    static final Path PROJECT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("engine/pom.xml")))
            .findFirst()
            .orElseThrow();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern BACKTICKS = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPE_NAME =
            Pattern.compile("(?<![\\w./$:-])(@[A-Z]\\w+|[A-Z][a-z]\\w*[A-Z]\\w*)(?![\\w/-])");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\(");
    private static final Pattern SETTING = Pattern.compile("(?<![\\w./])gatehouse\\.([a-z][\\w.]*\\w)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([^|]+) \\|");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final int SHORTEST = 6;
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");

    /** Names of others: of the JDK, JUnit, AssertJ, Spring, Jackson, AWS. */
    private static final Set<String> OF_OTHERS = Set.of(
            "ApiName",
            "AssertionFailedError",
            "BeforeClass",
            "BeforeEach",
            "BigDecimal",
            "CacheHitCount",
            "CacheMissCount",
            "CloudFront",
            "CompletableFuture",
            "CustomPojoSerializer",
            "EnableDynamicAgentLoading",
            "EventBridge",
            "HttpExchange",
            "HttpURLConnection",
            "IllegalArgumentException",
            "MockWebServer",
            "NoClassDefFoundError",
            "NullMarked",
            "RequestHandler",
            "RequestStreamHandler",
            "ResponseEntity",
            "RestClient",
            "RestTemplate",
            "SocketChannel",
            "StateMachineArn",
            "TestInstance",
            "TrustManagerFactory",
            "TypeReference",
            "WebClient",
            "WireMockExtension",
            "WireMockServer");

    /** Methods of others: of the JDK, JUnit, AssertJ, Testcontainers. */
    private static final Set<String> METHODS_OF_OTHERS = Set.of("exposeHostPorts");

    @Test
    void every_link_between_pages_leads_to_a_page_and_a_heading() {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            all(LINK, text(page)).filter(link -> !link.contains("://")).forEach(link -> {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                if (!Files.exists(target)
                        || parts.length == 2 && !anchors(target).contains(parts[1])) {
                    broken.add(PROJECT.relativize(page) + ": " + link);
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_type_that_a_page_names_exists() {
        Set<String> known = new TreeSet<>(OF_OTHERS);
        known.addAll(declaredTypes());
        known.addAll(templateWords());

        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            String prose = CODE_BLOCK.matcher(text(page)).replaceAll("");
            all(BACKTICKS, prose)
                    .flatMap(code -> all(TYPE_NAME, TEXT.matcher(code).replaceAll("")))
                    .map(name -> name.replace("@", ""))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(PROJECT.relativize(page) + ": " + name));
        }
        assertThat(unknown)
                .as("rename these as the code does; names of others belong into OF_OTHERS")
                .isEmpty();
    }

    @Test
    void every_method_that_a_page_names_exists() {
        Set<String> known = new TreeSet<>(METHODS_OF_OTHERS);
        sources().forEach(file -> all(CALL, text(file)).forEach(known::add));

        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            String prose = CODE_BLOCK.matcher(text(page)).replaceAll("");
            all(BACKTICKS, prose)
                    .flatMap(code -> all(CALL, TEXT.matcher(code).replaceAll("")))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(PROJECT.relativize(page) + ": " + name));
        }
        assertThat(unknown)
                .as("rename these as the code does; names of others belong into METHODS_OF_OTHERS")
                .isEmpty();
    }

    @Test
    void every_setting_that_a_page_names_exists() {
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            String text = text(page);
            all(SETTING, text)
                    .map("gatehouse."::concat)
                    .filter(name -> !SettingKeys.unknown(Set.of(name)).isEmpty())
                    .forEach(name -> unknown.add(PROJECT.relativize(page) + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_message_of_the_page_on_troubleshooting_is_one_of_the_code() {
        String code = sources().stream()
                .map(file -> CONCATENATION.matcher(text(file)).replaceAll(""))
                .collect(Collectors.joining("\n"));

        assertThat(all(FIRST_CELL, text(PROJECT.resolve("docs/guide/troubleshooting.md")))
                        .flatMap(cell -> all(BACKTICKS, cell))
                        .flatMap(message -> Pattern.compile("…|\\d+").splitAsStream(message))
                        .map(String::strip)
                        .filter(part -> !part.startsWith("NoClassDefFoundError"))
                        .filter(part -> part.length() >= SHORTEST && !code.contains(part)))
                .as("write these as the code does")
                .isEmpty();
    }

    @Test
    void every_page_is_listed_on_the_first() {
        String first = text(PROJECT.resolve("docs/guide/README.md"));

        assertThat(pages().stream()
                        .filter(page -> page.startsWith(PROJECT.resolve("docs/guide")))
                        .map(page -> String.valueOf(page.getFileName()))
                        .filter(name -> !name.equals("README.md") && !first.contains("(" + name + ")")))
                .isEmpty();
    }

    private static Set<String> declaredTypes() {
        return Stream.of("engine", "lambda-adapters", "junit-extension", "sample-project")
                .flatMap(module -> files(PROJECT.resolve(module + "/src"), ".java").stream())
                .flatMap(file -> all(DECLARATION, text(file)))
                .collect(Collectors.toSet());
    }

    private static List<Path> sources() {
        return Stream.of("engine", "lambda-adapters", "junit-extension")
                .flatMap(module -> files(PROJECT.resolve(module + "/src/main/java"), ".java").stream())
                .toList();
    }

    // properties, resource types and metrics, as the generated lists have them
    private static Set<String> templateWords() {
        return Stream.of("what-is-understood.md", "reference.md")
                .map(page -> text(PROJECT.resolve("docs/guide").resolve(page)))
                .flatMap(Pattern.compile("\\W+")::splitAsStream)
                .collect(Collectors.toSet());
    }

    private static List<Path> pages() {
        return Stream.concat(
                        Stream.of("README.md", "SECURITY.md", "CONTRIBUTING.md", "docs/security.md")
                                .map(PROJECT::resolve),
                        files(PROJECT.resolve("docs/guide"), ".md").stream())
                .toList();
    }

    // as the hosts of repositories make them of headings
    private static Set<String> anchors(Path page) {
        return all(HEADING, text(page))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
