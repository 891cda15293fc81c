package dev.gatehouse.lambda.internal.classpath;

import dev.gatehouse.function.FunctionCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of the application that a handler can reach, as far as class files tell.
 *
 * @param readsEnvironment whether one of them reads the environment, or may by means that can't be seen
 */
public record ClassUse(Set<String> classes, boolean readsEnvironment, boolean findsClasses) {

    private static final int MOST = 20_000;

    public ClassUse {
        classes = Set.copyOf(classes);
    }

    /** Follows the references of a class within folders of the class path, and within the jar that it is in. */
    static ClassUse of(String handlerClass, ClassLoader loader) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(handlerClass);
        String home = place(handlerClass, loader).orElse("");
        boolean reads = false;
        boolean finds = false;
        while (!open.isEmpty() && seen.size() < MOST) {
            String name = open.remove();
            Optional<ClassFacts> facts = seen.add(name) ? facts(name, loader, home) : Optional.empty();
            if (facts.isPresent()) {
                open.addAll(facts.get().references());
                reads |= facts.get().readsEnvironment() || facts.get().usesAws();
                finds |= facts.get().findsClasses();
            }
        }
        return new ClassUse(seen, reads || finds, finds);
    }

    private static Optional<ClassFacts> facts(String name, ClassLoader loader, String home) {
        String path = name.replace('.', '/') + ".class";
        if (name.startsWith("java.") || name.startsWith("[")) {
            return Optional.empty();
        }
        URL url = loader.getResource(path);
        if (url == null || isOurs(url, path) || !isApplication(url, path, home)) {
            return Optional.empty();
        }
        try (InputStream code = url.openStream()) {
            return Optional.of(ClassFacts.of(name, code.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isApplication(URL url, String path, String home) {
        return url.getProtocol().equals("file") || place(url, path).equals(home);
    }

    // a test that names Gatehouse does not use all that Gatehouse can do
    private static boolean isOurs(URL url, String path) {
        return path.startsWith("dev/gatehouse/")
                && Stream.of(ClassUse.class, FunctionCode.class)
                        .flatMap(it -> place(it.getName(), it.getClassLoader()).stream())
                        .anyMatch(place(url, path)::equals);
    }

    private static Optional<String> place(String className, ClassLoader loader) {
        String path = className.replace('.', '/') + ".class";
        return Optional.ofNullable(loader.getResource(path)).map(it -> place(it, path));
    }

    private static String place(URL url, String path) {
        return url.toString().replace(path, "");
    }
}
