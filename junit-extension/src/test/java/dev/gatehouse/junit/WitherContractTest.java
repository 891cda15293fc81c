package dev.gatehouse.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.lambda.HandlerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code with…} of a record of the three modules changes one component and nothing else. */
class WitherContractTest {

    /** Withers that change more than one component, or one of another name, each with its reason. */
    private static final Map<String, Set<String>> BY_DESIGN = Map.of(
            // a template's text and the name that messages call it by belong together
            "ImportRequest.withTemplate", Set.of("fileName", "text"),
            // a resource that a condition removes leaves the resources and is noted as removed
            "ResolvedTemplate.withResources", Set.of("resources", "removedByCondition"));

    /** What a project that runs these tests need not have on its class path. */
    private static final String OPTIONAL_LIBRARIES =
            "(io/netty|okhttp3|mockwebserver3|com/github/tomakehurst|retrofit2|org/springframework)/.*";

    /** Withers that call a component's methods, so that a sample does not do; they are not checked. */
    private static final Set<String> UNCHECKED = Set.of("ResolvedTemplate.withNested");

    @ParameterizedTest
    @MethodSource("withers")
    void a_wither_changes_nothing_else(Method wither) throws ReflectiveOperationException {
        Set<String> changed = new TreeSet<>();
        for (int seed = 0; seed < 12; seed++) {
            changed.addAll(changedBy(wither, new WitherSamples(seed)));
        }

        assertThat(changed).as(name(wither)).isEqualTo(expected(wither, changed));
    }

    @Test
    void the_withers_of_all_modules_are_found() {
        assertThat(withers().map(WitherContractTest::name))
                .contains("Refusal.withStatus", "RequestContext.withPath", "HandlerOptions.withLoader")
                .containsAll(BY_DESIGN.keySet());
    }

    private static Set<String> expected(Method wither, Set<String> changed) {
        String own = Character.toLowerCase(wither.getName().charAt(4))
                + wither.getName().substring(5);
        boolean named = Arrays.stream(wither.getDeclaringClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals(own));
        if (BY_DESIGN.containsKey(name(wither))) {
            return BY_DESIGN.get(name(wither));
        }
        if (named) {
            return Set.of(own);
        }
        return changed.size() == 1 ? changed : Set.of("one component of " + name(wither));
    }

    /** None where the type refuses the sample values; a wither that refuses all of them fails the test. */
    private static Set<String> changedBy(Method wither, WitherSamples samples) throws ReflectiveOperationException {
        try {
            Object before = samples.of(wither.getDeclaringClass());
            return changed(before, wither.invoke(before, samples.arguments(wither)));
        } catch (InvocationTargetException refused) {
            return Set.of();
        }
    }

    private static Set<String> changed(Object before, Object after) throws ReflectiveOperationException {
        Set<String> changed = new TreeSet<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            if (!Objects.deepEquals(accessor.invoke(before), accessor.invoke(after))) {
                changed.add(component.getName());
            }
        }
        return changed;
    }

    static Stream<Method> withers() {
        return Stream.of(HttpRequest.class, HandlerOptions.class, ApiGatewayExtension.class)
                .flatMap(WitherContractTest::classesBeside)
                .filter(Class::isRecord)
                .flatMap(WitherContractTest::methods)
                .filter(method -> method.getName().matches("with[A-Z].*"))
                .filter(method -> method.getReturnType() == method.getDeclaringClass())
                .filter(method -> !UNCHECKED.contains(name(method)))
                .peek(method -> method.setAccessible(true))
                .sorted(Comparator.comparing(Method::toString));
    }

    /** The classes of that one's folder or jar, without what is relocated into it. */
    private static Stream<Class<?>> classesBeside(Class<?> one) {
        try {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return classesBelow(place, one.getClassLoader()).stream();
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return classesBelow(jar.getPath("/"), one.getClassLoader()).stream();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Class<?>> classesBelow(Path root, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (name.startsWith("dev.gatehouse.") && !name.startsWith("dev.gatehouse.internal.netty.")) {
                    found.addAll(loaded(name.substring(0, name.length() - ".class".length()), loader));
                }
            }
        }
        return found;
    }

    /** None for a class that extends one of an optional library, which no record does. */
    private static List<Class<?>> loaded(String name, ClassLoader loader) throws ClassNotFoundException {
        try {
            return List.of(Class.forName(name, false, loader));
        } catch (NoClassDefFoundError optional) {
            return List.of();
        }
    }

    /** None for a record whose methods name a type of an optional library. */
    private static Stream<Method> methods(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredMethods());
        } catch (NoClassDefFoundError optional) {
            assertThat(optional.getMessage()).matches(OPTIONAL_LIBRARIES);
            return Stream.of();
        }
    }

    private static String name(Method wither) {
        return wither.getDeclaringClass().getSimpleName() + "." + wither.getName();
    }
}
