package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.TemplateReader;
import dev.gatehouse.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that a template names, looked up beside it. */
final class LocalFiles {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(s3|https?)://.*");
    private static final long LARGEST = 10_000_000;

    private final Optional<Path> directory;
    private final Findings findings;

    LocalFiles(Optional<Path> directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
    }

    /** Where a local file of that name is; empty if there is none. */
    Optional<Path> find(String name) {
        if (directory.isEmpty() || name.isEmpty() || ELSEWHERE.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            Path file = directory.get().resolve(name);
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** The tree of that file; empty with a finding if it can't be read. */
    Optional<Node> read(String name, Location namedAt) {
        Optional<String> text = find(name).flatMap(LocalFiles::text);
        return text.isPresent() ? TemplateReader.readAny(name, text.get(), findings) : notFound(name, namedAt);
    }

    /** Says that the file can't be had. */
    Optional<Node> notFound(String name, Location namedAt) {
        findings.error(
                "IncludeNotFound",
                "there is no local file \"" + name + "\""
                        + directory.map(path -> "").orElse(": the template has no directory"),
                namedAt,
                "name a file relative to the template; files in S3 are not read.");
        return Optional.empty();
    }

    static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
