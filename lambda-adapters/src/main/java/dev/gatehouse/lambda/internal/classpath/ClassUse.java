package dev.gatehouse.lambda.internal.classpath;

import dev.gatehouse.function.FunctionCode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of the application that a handler can reach, as far as class files tell.
 *
 * @param needs what they may need of the JVM
 */
public record ClassUse(Set<String> classes, Set<ClassNeed> needs) {

    private static final int MOST = 20_000;
    private static final List<String> SOCKET_CLIENTS = List.of(
            "org/apache/http/impl/client/CloseableHttpClient.class",
            "org/apache/hc/client5/http/impl/classic/CloseableHttpClient.class");
    private static final List<String> CHANNEL_CLIENTS = List.of(
            "io/netty/bootstrap/Bootstrap.class",
            "org/apache/hc/client5/http/impl/async/CloseableHttpAsyncClient.class");

    public ClassUse {
        classes = Set.copyOf(classes);
        needs = Set.copyOf(needs);
    }

    /** Whether one of the classes reads the environment, or may by means that can't be seen. */
    public boolean readsEnvironment() {
        return needs.contains(ClassNeed.ENVIRONMENT) || findsClasses();
    }

    /** Whether one of the classes uses AWS's serializers itself, or may by means that can't be seen. */
    public boolean mayUseSerializers() {
        return needs.contains(ClassNeed.SERIALIZERS) || findsClasses();
    }

    /** Whether the handler may open sockets, as far as its classes and the libraries beside them tell. */
    public boolean opensSockets(ClassLoader loader) {
        return needs.contains(ClassNeed.SOCKET) || mayUse(SOCKET_CLIENTS, loader);
    }

    /** Whether the handler may open channels, as far as its classes and the libraries beside them tell. */
    public boolean opensChannels(ClassLoader loader) {
        return needs.contains(ClassNeed.CHANNEL) || mayUse(CHANNEL_CLIENTS, loader);
    }

    private boolean mayUse(List<String> clients, ClassLoader loader) {
        boolean unknown = needs.contains(ClassNeed.LIBRARY) || findsClasses();
        return unknown && clients.stream().anyMatch(it -> loader.getResource(it) != null);
    }

    /** Whether the handler may use classes that its own don't name. */
    public boolean findsClasses() {
        return needs.contains(ClassNeed.UNSEEN);
    }

    /** Follows the references of a class within folders of the class path, and within the jar that it is in. */
    static ClassUse of(String handlerClass, ClassLoader loader) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(handlerClass);
        String home = place(handlerClass, loader).orElse("");
        Set<ClassNeed> needs = EnumSet.noneOf(ClassNeed.class);
        while (!open.isEmpty() && seen.size() < MOST) {
            String name = open.remove();
            if (!seen.add(name)) {
                continue;
            }
            Optional<ClassFacts> facts = facts(name, loader, home);
            facts.ifPresent(it -> open.addAll(it.references()));
            needs.addAll(facts.map(ClassFacts::needs).orElseGet(() -> ofLibrary(name)));
        }
        return new ClassUse(seen, needs);
    }

    private static Set<ClassNeed> ofLibrary(String name) {
        return Libraries.isUnknown(name) ? Set.of(ClassNeed.LIBRARY) : Set.of();
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

    /**
     * What a class file tells by its constants.
     *
     * @param references classes that its code names; of its own nest only those whose members it uses
     * @param needs what it may need of the JVM
     */
    private record ClassFacts(Set<String> references, Set<ClassNeed> needs) {

        /** Reads the constants of that class's file. */
        static ClassFacts of(String name, byte[] code) throws IOException {
            ConstantPool constants;
            try (var in = new DataInputStream(new ByteArrayInputStream(code))) {
                constants = ConstantPool.read(in);
            }
            // class files name their whole nest, whether or not their code does
            Stream<String> named = constants.classes().filter(it -> !nest(it).equals(nest(name)));
            Set<String> references = new HashSet<>();
            Stream.concat(named, constants.owners()).forEach(references::add);
            references.add(constants.superclass());
            Set<String> types = new HashSet<>(references);
            constants.classes().forEach(types::add);
            Set<String> texts = constants.texts();
            Set<ClassNeed> needs = EnumSet.allOf(ClassNeed.class);
            needs.removeIf(need -> !need.isSeenIn(types, texts));
            return new ClassFacts(references, needs);
        }

        private static String nest(String name) {
            int nested = name.indexOf('$');
            return nested < 0 ? name : name.substring(0, nested);
        }
    }
}
