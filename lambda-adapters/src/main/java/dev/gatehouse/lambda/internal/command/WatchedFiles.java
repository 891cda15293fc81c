package dev.gatehouse.lambda.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders, and whether something in them changed since somebody asked last. */
final class WatchedFiles {

    private final List<Path> roots;
    private long seen;

    private WatchedFiles(List<Path> roots) {
        this.roots = List.copyOf(roots);
        this.seen = state();
    }

    static WatchedFiles of(List<Path> roots) {
        return new WatchedFiles(roots);
    }

    boolean haveChanged() {
        long now = state();
        boolean changed = now != seen;
        seen = now;
        return changed;
    }

    /** Times and sizes of all files as one number; a file that goes while we look changes it, too. */
    private long state() {
        long state = 17;
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    state = 31 * state + file.hashCode();
                    state = 31 * state + Files.getLastModifiedTime(file).toMillis();
                    state = 31 * state + Files.size(file);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                state = 31 * state + 1;
            }
        }
        return state;
    }
}
