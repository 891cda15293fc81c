package dev.gatehouse.pages;

import static org.assertj.core.api.Assertions.assertThat;

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
            "StateMachineArn",
            "TestInstance",
            "TrustManagerFactory",
            "TypeReference",
            "WireMockServer");

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
                    .flatMap(code -> all(TYPE_NAME, code))
                    .map(name -> name.replace("@", ""))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(PROJECT.relativize(page) + ": " + name));
        }
        assertThat(unknown)
                .as("rename these as the code does; names of others belong into OF_OTHERS")
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

    // properties and resource types, as the generated list has them
    private static Set<String> templateWords() {
        return Pattern.compile("\\W+")
                .splitAsStream(text(PROJECT.resolve("docs/guide/what-is-understood.md")))
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

    private static List<Path> files(Path folder, String ending) {
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
