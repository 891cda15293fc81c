package dev.gatehouse.lambda.internal.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Class names in the folders of a class path that look like one that is not there; the folders are read once. */
public final class NearestClasses {

    private static final int MOST_FILES = 50_000;
    private static final int MOST_NAMES = 3;
    private static final String SUFFIX = ".class";

    private final ClassLoader loader;
    private final Map<String, List<String>> found = new ConcurrentHashMap<>();
    private Optional<List<Known>> classes = Optional.empty();

    public NearestClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** At most three names, the nearest first. */
    public List<String> to(String className) {
        return found.computeIfAbsent(className, this::nearest);
    }

    private List<String> nearest(String className) {
        String wanted = simple(className);
        int farthest = Math.max(2, wanted.length() / 3);
        return classes().stream()
                .filter(it -> Math.abs(it.simple().length() - wanted.length()) <= farthest)
                .filter(it -> distance(wanted, it.simple()) <= farthest)
                .sorted(Comparator.<Known>comparingInt(it -> distance(wanted, it.simple()))
                        .thenComparing(it -> distance(lower(className), lower(it.name())))
                        .thenComparing(Known::name))
                .limit(MOST_NAMES)
                .map(Known::name)
                .toList();
    }

    private synchronized List<Known> classes() {
        List<Known> read = classes.orElseGet(() -> folders(loader).stream()
                .flatMap(folder -> classesIn(folder).stream())
                .distinct()
                .map(name -> new Known(name, simple(name)))
                .toList());
        classes = Optional.of(read);
        return read;
    }

    /**
     * A class of the class path.
     *
     * @param simple its simple name in lower case
     */
    private record Known(String name, String simple) {}

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Changes of one letter that turn one text into the other. */
    static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }

    private static String simple(String className) {
        return lower(className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1));
    }

    private static List<Path> folders(ClassLoader loader) {
        try {
            List<Path> folders = new ArrayList<>();
            for (URL root : Collections.list(loader.getResources(""))) {
                URI uri = root.toURI();
                if ("file".equals(uri.getScheme())) {
                    folders.add(Path.of(uri));
                }
            }
            return folders;
        } catch (IOException | URISyntaxException e) {
            return List.of();
        }
    }

    private static List<String> classesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.limit(MOST_FILES)
                    .map(it -> folder.relativize(it).toString().replace('\\', '/'))
                    .filter(it -> it.endsWith(SUFFIX) && !it.contains("-"))
                    .map(it -> it.substring(0, it.length() - SUFFIX.length()).replace('/', '.'))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
