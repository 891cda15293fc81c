package dev.gatehouse.internal.templateimport;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one import sees of the file system: it looks nowhere else, and sees the same when it looks again.
 *
 * <p>The files that a template names must be regular ones, no larger than any text that AWS takes.
 */
public final class TextFiles {

    /** Bytes of the largest text that AWS takes: an OpenAPI definition. */
    public static final int LARGEST = 6_291_456;

    private final Map<Path, Kind> kinds = new HashMap<>();
    private final Map<EncodedFile, Content<String>> texts = new HashMap<>();
    private final Map<Folder, Content<List<Path>>> folders = new HashMap<>();

    /** Whether something is there. */
    public boolean exists(Path path) {
        return kind(path) != Kind.NOTHING;
    }

    /** Whether a regular file is there, however large it is. */
    public boolean isFile(Path path) {
        return isReadable(path) || kind(path) == Kind.TOO_LARGE;
    }

    /** Whether there is a file that may be read. */
    public boolean isReadable(Path path) {
        return kind(path) == Kind.READABLE;
    }

    private Kind kind(Path path) {
        return kinds.computeIfAbsent(path, Kind::of);
    }

    /**
     * The text of a file.
     *
     * @throws IOException if it is no regular file, is too large, or is not written in UTF-8
     */
    public String read(Path file) throws IOException {
        return read(file, StandardCharsets.UTF_8);
    }

    /**
     * The text of a file in another encoding.
     *
     * @throws IOException if it is no regular file, is too large, or is not written in that encoding
     */
    public String read(Path file, Charset charset) throws IOException {
        if (!isReadable(file)) {
            throw new IOException("it is not a regular file of at most " + LARGEST + " bytes");
        }
        return texts.computeIfAbsent(new EncodedFile(file, charset), EncodedFile::text)
                .orThrow();
    }

    /**
     * The files of a folder whose names match.
     *
     * @throws IOException if it can't be listed
     */
    public List<Path> list(Path folder, String glob) throws IOException {
        return folders.computeIfAbsent(new Folder(folder, glob), Folder::files).orThrow();
    }

    /** Whether a new look at everything that was seen shows the same. */
    public boolean areUnchanged() {
        return kinds.entrySet().stream().allMatch(it -> Kind.of(it.getKey()) == it.getValue())
                && texts.entrySet().stream().allMatch(it -> it.getKey().text().equals(it.getValue()))
                && folders.entrySet().stream()
                        .allMatch(it -> it.getKey().files().equals(it.getValue()));
    }

    /** What is at a path. */
    private enum Kind {
        NOTHING,
        READABLE,
        TOO_LARGE,
        SOMETHING_ELSE;

        static Kind of(Path path) {
            try {
                if (Files.isRegularFile(path)) {
                    return Files.size(path) <= LARGEST ? READABLE : TOO_LARGE;
                }
            } catch (IOException e) {
                return NOTHING;
            }
            return Files.exists(path) ? SOMETHING_ELSE : NOTHING;
        }
    }

    private record EncodedFile(Path file, Charset charset) {

        Content<String> text() {
            return Content.of(() -> Files.readString(file, charset));
        }
    }

    private record Folder(Path path, String glob) {

        Content<List<Path>> files() {
            return Content.of(() -> {
                List<Path> files = new ArrayList<>();
                try (DirectoryStream<Path> listed = Files.newDirectoryStream(path, glob)) {
                    listed.forEach(files::add);
                } catch (DirectoryIteratorException e) {
                    throw e.getCause();
                }
                return List.copyOf(files);
            });
        }
    }

    /** What reading came to; a failure is seen like anything else. */
    private record Content<T>(Optional<T> read, String failure) {

        interface Reading<T> {
            T read() throws IOException;
        }

        static <T> Content<T> of(Reading<T> reading) {
            try {
                return new Content<>(Optional.of(reading.read()), "");
            } catch (IOException e) {
                return new Content<>(Optional.empty(), String.valueOf(e.getMessage()));
            }
        }

        T orThrow() throws IOException {
            return read.orElseThrow(() -> new IOException(failure));
        }
    }
}
