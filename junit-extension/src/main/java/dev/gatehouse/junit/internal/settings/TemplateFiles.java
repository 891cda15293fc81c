package dev.gatehouse.junit.internal.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be told of files that may be templates without reading them as such. */
final class TemplateFiles {

    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#.*$");
    private static final Pattern TEMPLATE =
            Pattern.compile("AWSTemplateFormatVersion|AWS::Serverless|AWS::ApiGateway|(?m)^\\W*(openapi|swagger)\\W*:");
    private static final Pattern FORMAT = Pattern.compile(".*\\.(ya?ml|json)");
    private static final List<String> SKIPPED = List.of("target", "build", "node_modules", ".git", ".aws-sam", "out");
    private static final int DEPTH = 4;
    private static final int MOST_FILES = 2_000;
    private static final int MOST_NAMED = 3;
    private static final long LARGEST = 1 << 20;

    private TemplateFiles() {}

    /** Those of the files that no other of them includes. */
    static List<Path> withoutIncluded(List<Path> found) {
        return found.stream()
                .filter(file -> found.stream().noneMatch(other -> !other.equals(file) && includes(other, file)))
                .toList();
    }

    /** Whether a file names a folder or file, as a whole part of a path. */
    static boolean names(Path file, String name) {
        String bounds = "[\\w.-]";
        return Pattern.compile("(?<!" + bounds + ")(\\./)?" + Pattern.quote(name) + "(?!" + bounds + ")")
                .matcher(text(file))
                .find();
    }

    /** A line that names files below a folder which look like templates; empty if there is none. */
    static String near(Path folder) {
        try (Stream<Path> files = Files.find(folder, DEPTH, (path, attributes) -> attributes.isRegularFile())) {
            List<Path> near = files.limit(MOST_FILES)
                    .filter(it -> FORMAT.matcher(it.getFileName().toString()).matches())
                    .filter(it -> isReadable(folder.relativize(it)))
                    .filter(it -> TEMPLATE.matcher(text(it)).find())
                    .sorted()
                    .limit(MOST_NAMED)
                    .toList();
            return near.isEmpty()
                    ? ""
                    : "\n  near it:     " + near.stream().map(Path::toString).collect(Collectors.joining(", "));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static boolean includes(Path including, Path file) {
        Path folder = including.resolveSibling("");
        return Files.isRegularFile(including)
                && names(including, folder.relativize(file).toString().replace('\\', '/'));
    }

    private static boolean isReadable(Path relative) {
        return Stream.iterate(relative, it -> it != null, Path::getParent)
                .noneMatch(it -> SKIPPED.contains(it.getFileName().toString()));
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? ""
                    : COMMENT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .replaceAll("");
        } catch (IOException e) {
            return "";
        }
    }
}
