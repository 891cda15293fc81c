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

    /** Lambda gives it to each instance anew; nothing can depend on it. */
    private static final String OF_INSTANCE = "AWS_LAMBDA_LOG_STREAM_NAME";

    private StaticUse() {}

    /**
     * Whether the function may use the class, and the variable is one that functions can differ in.
     *
     * <p>Of libraries only variables matter that a template sets, and that were asked for by name: many keep the name of the
     * function for their logs, or go through all variables for their own. The same is true of what libraries ask for while a
     * class of the application is initialized, as the frameworks do that it starts there.
     */
    static boolean matters(Read read, VariableScope scope, HandlerSource source) {
        if (!sees(source.loader(), read.type())) {
            return false;
        }
        if (read.name().equals(OF_INSTANCE)) {
            return false;
        }
        boolean chosen = read.chosen() || scope.variables().chosen().contains(read.name());
        if (isLibrary(read.type())) {
            return chosen && read.extent() == Extent.ONE;
        }
        boolean byLibrary = read.reader().map(StaticUse::isLibrary).orElse(false);
        return (chosen || !byLibrary) && uses(source.use(), read);
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
