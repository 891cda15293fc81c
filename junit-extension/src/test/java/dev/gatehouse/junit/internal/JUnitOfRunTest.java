package dev.gatehouse.junit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.junit.shop.Say;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older JUnit, and tests of JUnit 4 that nothing runs, are told by name. */
class JUnitOfRunTest {

    @Test
    void the_first_line_says_which_junit_is_needed() throws Exception {
        var loader =
                new OtherClassPath("org/junit/jupiter/api/extension/AnnotatedElementContext.class", Optional.empty());

        Throwable told = catchThrowable(() -> call(loader, "check"));

        assertThat(told.getMessage().lines().findFirst()).contains("Gatehouse needs JUnit 5.10 or newer.");
        assertThat(told.getMessage()).contains("found:       junit-jupiter-api ", "import org.junit:junit-bom 5.10.5");
    }

    @Test
    void tests_of_junit_4_that_no_engine_runs_are_told_once(@TempDir Path folder) throws Exception {
        Class<?> beside = beside(folder);
        var loader = new OtherClassPath(
                "org/junit/vintage/engine/VintageTestEngine.class", Optional.of("org/junit/Test.class"));
        List<String> told = new ArrayList<>();

        listening(told, () -> {
            call(loader, "lookForVersion4", beside);
            call(loader, "lookForVersion4", beside);
        });

        assertThat(told)
                .containsExactly("JUnit 4 tests like OldTest are not run: add"
                        + " org.junit.vintage:junit-vintage-engine to the test dependencies.");
    }

    /** A class in a folder where a test of JUnit 4 lies as well. */
    private static Class<?> beside(Path folder) throws Exception {
        String name = Say.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream own = Say.class.getClassLoader().getResourceAsStream(name)) {
            Files.write(copy, own.readAllBytes());
        }
        Files.writeString(folder.resolve("OldTest.class"), "Lorg/junit/Test;");
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                return wanted.equals(Say.class.getName()) ? super.findClass(wanted) : Class.forName(wanted);
            }
        };
        return loader.loadClass(Say.class.getName());
    }

    private static void listening(List<String> told, Action action) throws Exception {
        Logger logger = Logger.getLogger("dev.gatehouse");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    private static void call(ClassLoader loader, String method, Class<?>... arguments) throws Exception {
        Class<?> type = loader.loadClass(JUnitOfRun.class.getName());
        Method called = arguments.length == 0 ? type.getMethod(method) : type.getMethod(method, Class.class);
        try {
            called.invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    /** The class path of this test without one resource, and perhaps with another. */
    private static final class OtherClassPath extends ClassLoader {

        private final String hidden;
        private final Optional<String> shown;

        OtherClassPath(String hidden, Optional<String> shown) {
            super(JUnitOfRunTest.class.getClassLoader());
            this.hidden = hidden;
            this.shown = shown;
        }

        @Override
        public URL getResource(String name) {
            if (name.equals(hidden)) {
                return null;
            }
            return super.getResource(
                    shown.filter(name::equals).map(it -> "order.json").orElse(name));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(JUnitOfRun.class.getName()) ? own(name) : super.loadClass(name, resolve);
        }

        private synchronized Class<?> own(String name) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = super.getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** What is done while somebody listens. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
