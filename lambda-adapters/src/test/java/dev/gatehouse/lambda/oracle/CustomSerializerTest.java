package dev.gatehouse.lambda.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import dev.gatehouse.lambda.HandlerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A serializer that the class path brings reads and writes every type, as AWS's runtime has it. */
class CustomSerializerTest {

    private static final String SERVICE = "META-INF/services/" + CustomPojoSerializer.class.getName();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "pet", "list", "nothing", "number"})
    void reads_events_and_writes_answers(String method) throws IOException {
        URL classes = classPath(Shouting.class);

        String ours = ours(method, classes);

        assertThat(ours).isEqualTo(aws(method, classes));
    }

    @Test
    void is_asked_for_the_declared_type() throws IOException {
        assertThat(ours("text", classPath(Shouting.class))).isEqualTo("<java.lang.String:JAVA.LANG.STRING READ HI>");
    }

    @Test
    void is_refused_when_there_are_two() throws IOException {
        URL classes = classPath(Shouting.class, Whispering.class);

        String ours = ours("text", classes);

        assertThat(ours).isEqualTo(aws("text", classes)).contains("TooManyServiceProvidersFoundException");
    }

    @Test
    void is_refused_when_it_fails() throws IOException {
        URL classes = classPath(Whispering.class);

        assertThat(ours("text", classes))
                .isEqualTo(aws("text", classes))
                .contains("An error occurred during JSON parsing");
    }

    private URL classPath(Class<?>... serializers) throws IOException {
        Path file = folder.resolve(SERVICE);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.join("\n", Stream.of(serializers).map(Class::getName).toList()));
        return folder.toUri().toURL();
    }

    private static String ours(String method, URL classes) {
        var loader = new URLClassLoader(new URL[] {classes}, CustomSerializerTest.class.getClassLoader());
        byte[] output = new OurRuntime(HandlerOptions.standard().withLoader(loader)).apply(handler(method), event());
        return new String(output, StandardCharsets.UTF_8);
    }

    private static String aws(String method, URL classes) {
        return new String(Apart.awsRuntime(classes).apply(handler(method), event()), StandardCharsets.UTF_8);
    }

    private static String handler(String method) {
        return Samples.class.getName() + "::" + method;
    }

    private static byte[] event() {
        return "hi".getBytes(StandardCharsets.UTF_8);
    }

    /** Handlers whose events and answers are no JSON. */
    public static class Samples {

        public String text(String event) {
            return event.toUpperCase(Locale.ROOT);
        }

        public Pet pet(Object event) {
            return new Pet();
        }

        public List<String> list(Object event) {
            return List.of("a");
        }

        public void nothing(Object event) {}

        public Integer number() {
            return 7;
        }
    }

    /** Tells the type with each value. */
    public static class Shouting implements CustomPojoSerializer {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T fromJson(InputStream input, Type type) {
            try {
                return (T) (type.getTypeName() + " read " + new String(input.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T fromJson(String input, Type type) {
            return (T) (type.getTypeName() + " read " + input);
        }

        @Override
        public <T> void toJson(T value, OutputStream output, Type type) {
            try {
                String text = value instanceof String it ? it : value.getClass().getSimpleName();
                output.write(("<" + type.getTypeName() + ":" + text + ">").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fails. */
    public static class Whispering implements CustomPojoSerializer {

        @Override
        public <T> T fromJson(InputStream input, Type type) {
            throw new IllegalStateException("can't read " + type.getTypeName());
        }

        @Override
        public <T> T fromJson(String input, Type type) {
            throw new IllegalStateException("can't read " + type.getTypeName());
        }

        @Override
        public <T> void toJson(T value, OutputStream output, Type type) {
            throw new IllegalStateException("can't write " + type.getTypeName());
        }
    }
}
