package dev.gatehouse.lambda.internal.classpath;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the handlers of one class path can reach, worked out once for each. */
public final class ClassUses {

    private final Map<String, ClassUse> byHandler = new ConcurrentHashMap<>();

    /** What that class can reach; {@code loader} only reads class files. */
    public ClassUse of(String handlerClass, ClassLoader loader) {
        return byHandler.computeIfAbsent(handlerClass, name -> ClassUse.of(name, loader));
    }
}
