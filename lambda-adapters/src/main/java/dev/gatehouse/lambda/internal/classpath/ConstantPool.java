package dev.gatehouse.lambda.internal.classpath;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The constants of a class file, as far as they name classes.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">JVM specification, 4.4</a>
 */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Set<Integer> owners = new HashSet<>();
    private int superclass;

    private ConstantPool() {}

    static ConstantPool read(DataInputStream in) throws IOException {
        var pool = new ConstantPool();
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            pool.constant(index, tag, in);
            index += tag == LONG || tag == DOUBLE ? 1 : 0;
        }
        in.skipNBytes(4);
        pool.superclass = in.readUnsignedShort();
        return pool;
    }

    /** Every text: names, descriptors, literals. */
    Set<String> texts() {
        return new HashSet<>(texts.values());
    }

    /** Every class that is named, by its binary name. */
    Stream<String> classes() {
        return classes.keySet().stream().map(this::className);
    }

    /** The classes of the fields and methods that are used. */
    Stream<String> owners() {
        return owners.stream().map(this::className);
    }

    String superclass() {
        return className(superclass);
    }

    private void constant(int index, int tag, DataInputStream in) throws IOException {
        switch (tag) {
            case UTF8 -> texts.put(index, in.readUTF());
            case CLASS -> classes.put(index, in.readUnsignedShort());
            case FIELD, 10, INTERFACE_METHOD -> {
                owners.add(in.readUnsignedShort());
                in.skipNBytes(2);
            }
            case LONG, DOUBLE -> in.skipNBytes(8);
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            default -> in.skipNBytes(4);
        }
    }

    private String className(int index) {
        int name = classes.getOrDefault(index, 0);
        return texts.getOrDefault(name, "java/lang/Object").replace('/', '.');
    }
}
