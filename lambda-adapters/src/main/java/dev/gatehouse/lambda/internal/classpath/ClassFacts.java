package dev.gatehouse.lambda.internal.classpath;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a class file tells by its constants.
 *
 * @param references classes that its code names; of its own nest only those whose members it uses
 * @param needs what it may need of the JVM
 */
record ClassFacts(Set<String> references, Set<ClassNeed> needs) {

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
