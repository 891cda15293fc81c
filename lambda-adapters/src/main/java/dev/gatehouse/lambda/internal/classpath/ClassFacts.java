package dev.gatehouse.lambda.internal.classpath;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a class file tells by its constants.
 *
 * @param references classes that its code names; of its own nest only those whose members it uses
 * @param readsEnvironment whether it names {@code getenv}
 * @param usesAws whether it names the AWS SDK
 * @param findsClasses whether it may use classes that it does not name
 */
record ClassFacts(Set<String> references, boolean readsEnvironment, boolean usesAws, boolean findsClasses) {

    private static final Set<String> FINDERS = Set.of("forName", "loadClass", "java/util/ServiceLoader");
    private static final Set<String> FRAMEWORKS =
            Set.of("org/springframework/", "io/micronaut/", "io/quarkus/", "com/google/inject/", "jakarta/inject/");

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
        Set<String> texts = constants.texts();
        return new ClassFacts(
                references,
                texts.contains("getenv"),
                texts.stream().anyMatch(it -> it.contains("software/amazon/awssdk/")),
                texts.stream().anyMatch(ClassFacts::finds));
    }

    private static boolean finds(String text) {
        return FINDERS.contains(text) || FRAMEWORKS.stream().anyMatch(text::contains);
    }

    private static String nest(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
