package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The folder in which the forks of a run meet: each writes parts of its own, under one lock they are put together. */
record RunFolder(Path folder) {

    private static final long PAUSE_NANOS = 20_000_000;

    Path report() {
        return folder.resolve("index.html");
    }

    Path coverage() {
        return folder.resolve("coverage.json");
    }

    private Path parts() {
        return folder.resolve("parts");
    }

    /** Does something while no other fork does. */
    <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(parts());
            try (FileChannel channel =
                    FileChannel.open(parts().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = lock(channel);
                try {
                    return work.get();
                } finally {
                    lock.release();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the report into " + folder, e);
        }
    }

    // two executions of one JVM can't wait for each other's lock: the file system refuses the second
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** The parts of the same run with this one, which is put to them. */
    List<RunPart> with(RunPart part) {
        try {
            List<Stored> others = stored();
            Path file = Files.createTempFile(parts(), "part-", ".json");
            Files.writeString(file, part.toJson().toText());
            return current(
                    part.run(),
                    Stream.concat(others.stream(), Stream.of(new Stored(file, part)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("can't write into " + parts(), e);
        }
    }

    /** The parts of that run; those of others, and of tests that were run again, are deleted. */
    List<RunPart> partsOf(String run) {
        return current(run, stored());
    }

    private List<Stored> stored() {
        return list("part-").stream().flatMap(file -> read(file).stream()).toList();
    }

    private static List<RunPart> current(String run, List<Stored> all) {
        List<RunPart> current = new ArrayList<>();
        for (Stored stored : all) {
            boolean stale = !stored.part().run().equals(run)
                    || all.stream().anyMatch(other -> stored.part().isRepeatedBy(other.part()));
            if (!stale) {
                current.add(stored.part());
            } else if (!stored.part().process().isAlive()) {
                delete(stored.file());
            }
        }
        return current;
    }

    /** Replaces a file whole, so that nobody reads half of it; others may read it as any file that this user writes. */
    void write(Path file, String text) {
        try {
            Path whole = folder.resolve("new-" + UUID.randomUUID() + ".tmp");
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    /** What forks tell about themselves. */
    enum Mark {
        /** It has seen other forks. */
        FORK,
        /** It has nothing more to contribute, though it still runs. */
        ENDED
    }

    void set(Mark mark, JvmProcess process) {
        write(file(mark, process), process.toString());
    }

    boolean has(Mark mark, JvmProcess process) {
        return text(file(mark, process)).filter(process.toString()::equals).isPresent();
    }

    boolean hasEnded(JvmProcess process) {
        return !process.isAlive() || has(Mark.ENDED, process);
    }

    private Path file(Mark mark, JvmProcess process) {
        return parts().resolve(mark.name().toLowerCase(Locale.ROOT) + "-" + process.id());
    }

    private List<Path> list(String prefix) {
        try (Stream<Path> files = Files.list(parts())) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + parts(), e);
        }
    }

    // a fork that was killed may leave half a part
    private static Optional<Stored> read(Path file) {
        try {
            return text(file).map(Json::parse).map(RunPart::fromJson).map(part -> new Stored(file, part));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete " + file, e);
        }
    }

    private record Stored(Path file, RunPart part) {}
}
