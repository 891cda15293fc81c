package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.variables.StaticReads.Extent;
import dev.gatehouse.lambda.internal.variables.StaticReads.Read;
import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether a function depends on what a static initializer has read. */
final class StaticUse {

    private StaticUse() {}

    /**
     * Whether the function may use the class, and the variable is one that functions can differ in.
     *
     * <p>Of libraries only variables matter that a template sets, and that were asked for by name: many keep the name of the
     * function for their logs, or go through all variables for their own.
     */
    static boolean matters(Read read, VariableScope scope, HandlerSource source) {
        if (!sees(source.loader(), read.type())) {
            return false;
        }
        boolean chosen = read.chosen() || scope.variables().chosen().contains(read.name());
        return isLibrary(read.type()) ? chosen && read.extent() == Extent.ONE : uses(source.use(), read);
    }

    private static boolean uses(ClassUse use, Read read) {
        String name = read.type().getName();
        return use.classes().contains(name) || use.findsClasses() && !name.equals(read.handlerClass());
    }

    private static boolean sees(ClassLoader loader, Class<?> type) {
        return type.getClassLoader() != null
                && Stream.iterate(Optional.of(loader), Optional::isPresent, it -> it.map(ClassLoader::getParent))
                        .anyMatch(it -> it.get() == type.getClassLoader());
    }

    private static boolean isLibrary(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(URL::getPath)
                .map(it -> it.endsWith(".jar"))
                .orElse(false);
    }
}
