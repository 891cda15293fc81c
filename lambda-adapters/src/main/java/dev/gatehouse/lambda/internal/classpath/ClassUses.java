package dev.gatehouse.lambda.internal.classpath;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the handlers of one class path can reach, worked out once for each: class files stay while a JVM runs. */
public final class ClassUses {

    private static final Map<ClassLoader, ClassUses> BY_CLASS_PATH = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, ClassUse> byHandler = new ConcurrentHashMap<>();

    private ClassUses() {}

    /** Those of the class path that a loader reads. */
    public static ClassUses on(ClassLoader loader) {
        return BY_CLASS_PATH.computeIfAbsent(loader, any -> new ClassUses());
    }

    /** What that class can reach; {@code loader} only reads class files. */
    public ClassUse of(String handlerClass, ClassLoader loader) {
        return byHandler.computeIfAbsent(handlerClass, name -> ClassUse.of(name, loader));
    }
}
