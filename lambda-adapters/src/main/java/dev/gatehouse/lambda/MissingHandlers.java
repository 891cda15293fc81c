package dev.gatehouse.lambda;

import dev.gatehouse.lambda.internal.classpath.NearestClasses;
import dev.gatehouse.lambda.internal.loading.HandlerName;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;

/** Explains why a template's function has no handler on the class path. */
record MissingHandlers(ClassLoader loader, NearestClasses nearestClasses) {

    MissingHandlers(ClassLoader loader) {
        this(loader, new NearestClasses(loader));
    }

    /** Empty if the handler is there. */
    Optional<String> reason(FunctionDefinition definition) {
        if (!definition.runtime().startsWith("java")) {
            String runtime = definition.runtime().isEmpty() ? "no runtime" : "runtime " + definition.runtime();
            return Optional.of("it has " + runtime + "; only functions of a Java runtime can run in this JVM");
        }
        Optional<String> unresolved = UnresolvedValue.in(definition.handler())
                .map(it -> "its Handler contains an unresolved value: " + it.what());
        if (unresolved.isPresent()) {
            return unresolved;
        }
        Optional<HandlerName> name = HandlerName.parse(definition.handler());
        if (name.isEmpty()) {
            return Optional.of("Invalid handler: `" + definition.handler() + "'");
        }
        return loader.getResource(name.get().resource()) == null
                ? Optional.of(notFound(name.get().className()))
                : Optional.empty();
    }

    private String notFound(String className) {
        int dot = className.lastIndexOf('.');
        String outer = className.substring(0, Math.max(0, dot));
        if (dot > 0 && loader.getResource(outer.replace('.', '/') + ".class") != null) {
            String inner = className.substring(dot + 1);
            boolean nested = Character.isUpperCase(inner.codePointAt(0));
            return "its handler class " + className + " is not on the class path, but " + outer + " is; "
                    + (nested ? "a class in it is written " + outer + "$" : "a method of it is written " + outer + "::")
                    + inner;
        }
        List<String> nearest = nearestClasses.to(className);
        String hint = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
        return "its handler class " + className + " is not on the class path" + hint;
    }
}
