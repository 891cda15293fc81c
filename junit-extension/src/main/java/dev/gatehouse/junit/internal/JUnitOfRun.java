package dev.gatehouse.junit.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;

/** The JUnit that runs the tests: whether it is new enough, and whether an older one's tests lie beside unseen. */
public final class JUnitOfRun {

    private static final AtomicBoolean TOLD = new AtomicBoolean();
    private static final String OF_VERSION_4 = "Lorg/junit/Test;";
    private static final boolean NEW_ENOUGH = exists("org.junit.jupiter.api.extension.AnnotatedElementContext");
    private static final boolean UNSEEN =
            exists("org.junit.Test") && !exists("org.junit.vintage.engine.VintageTestEngine");

    private JUnitOfRun() {}

    /**
     * Refuses a JUnit that is too old.
     *
     * @throws IllegalStateException if it is older than 5.10
     */
    public static void check() {
        if (!NEW_ENOUGH) {
            throw new IllegalStateException("Gatehouse needs JUnit 5.10 or newer."
                    + "\n  found:       junit-jupiter-api " + version() + " in " + place()
                    + "\n  to do:       import org.junit:junit-bom 5.10.5 or newer before other BOMs; with Spring Boot"
                    + "\n               set <junit-jupiter.version>, or use Boot 3.2 or newer.");
        }
    }

    /** Says once if tests of JUnit 4 lie beside a test, and no engine runs them. */
    public static void lookForVersion4(Class<?> test) {
        if (UNSEEN && TOLD.compareAndSet(false, true)) {
            folder(test).flatMap(JUnitOfRun::ofVersion4).ifPresent(JUnitOfRun::tell);
        }
    }

    private static void tell(String example) {
        System.getLogger("dev.gatehouse")
                .log(
                        System.Logger.Level.WARNING,
                        "JUnit 4 tests like " + example + " are not run: add"
                                + " org.junit.vintage:junit-vintage-engine to the test dependencies.");
    }

    private static Optional<String> ofVersion4(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".class"))
                    .filter(JUnitOfRun::isOfVersion4)
                    .map(it -> it.getFileName().toString().replace(".class", ""))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfVersion4(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(OF_VERSION_4);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> folder(Class<?> test) {
        // classes that are made while the tests run have no place
        Optional<URL> place =
                Optional.ofNullable(test.getProtectionDomain().getCodeSource()).map(CodeSource::getLocation);
        try {
            return (place.isPresent() ? Optional.of(place.get().toURI()) : Optional.<URI>empty())
                    .filter(it -> "file".equals(it.getScheme()))
                    .map(Path::of)
                    .filter(Files::isDirectory);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String version() {
        return Optional.ofNullable(BeforeAllCallback.class.getPackage().getImplementationVersion())
                .orElse("of an unknown version");
    }

    private static String place() {
        return String.valueOf(
                BeforeAllCallback.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static boolean exists(String type) {
        return JUnitOfRun.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
