package dev.gatehouse.leaks;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the JVM holds at a moment, after a collection.
 *
 * @param threads names of those that were started by handlers or by Gatehouse
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param files names in the folder of temporary files
 */
record Holdings(List<String> threads, long descriptors, int classes, long megabytes, Set<String> files) {

    private static final long LONGEST_END_MILLIS = 10_000;
    private static final int COLLECTIONS = 3;
    private static final int SPARE_DESCRIPTORS = 8;
    private static final int SPARE_CLASSES = 300;
    private static final int SPARE_MEGABYTES = 12;

    private static Holdings now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        List<String> threads = ours().stream().map(Thread::getName).sorted().toList();
        return new Holdings(
                threads,
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getOpenFileDescriptorCount()
                        : 0,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                temporaryFiles());
    }

    /** The same, once threads that were told to end have ended; they are waited for, as long as any machine needs. */
    static Holdings atRest() {
        for (Thread thread : ours()) {
            try {
                thread.join(LONGEST_END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return now();
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gatehouse-"))
                .toList();
    }

    /** What is more now than it was before; nothing but the JVM's own noise is let pass. */
    List<String> leftSince(Holdings before) {
        List<String> left = new ArrayList<>();
        if (threads.size() > before.threads.size()) {
            left.add("threads " + before.threads + ", then " + threads);
        }
        if (descriptors > before.descriptors + SPARE_DESCRIPTORS) {
            left.add("open files " + before.descriptors + ", then " + descriptors);
        }
        if (classes > before.classes + SPARE_CLASSES) {
            left.add("classes " + before.classes + ", then " + classes);
        }
        if (megabytes > before.megabytes + SPARE_MEGABYTES) {
            left.add("heap " + before.megabytes + " MB, then " + megabytes + " MB");
        }
        files.stream().filter(name -> !before.files.contains(name)).forEach(name -> left.add("the file " + name));
        return left;
    }

    private static Set<String> temporaryFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains("gatehouse"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return threads.size() + " threads, " + descriptors + " open files, " + classes + " classes, " + megabytes
                + " MB";
    }
}
