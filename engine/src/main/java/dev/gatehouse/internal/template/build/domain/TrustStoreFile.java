package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.ImportRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds what a trust store in S3 holds: the value of its URI is a file in PEM form, or PEM itself.
 *
 * @param request whose values and directory count
 */
record TrustStoreFile(ImportRequest request) {

    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    /** The certificates in PEM form; empty if nothing tells. */
    Optional<String> read(String uri) {
        return Optional.ofNullable(request.values().get(uri)).map(value -> value.contains(PEM) ? value : text(value));
    }

    private String text(String file) {
        Path given = Path.of(file);
        Path besideTemplate =
                request.directory().map(directory -> directory.resolve(given)).orElse(given);
        Path found = Files.exists(besideTemplate) ? besideTemplate : given;
        try {
            return Files.readString(found, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the trust store " + found, e);
        }
    }
}
