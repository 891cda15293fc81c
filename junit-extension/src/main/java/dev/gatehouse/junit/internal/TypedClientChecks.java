package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.clients.TypedClients;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.StageChoice;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Stream;

/** Checks, before the first test of a class, that the methods of its typed clients meet routes. */
public final class TypedClientChecks {

    private TypedClientChecks() {}

    public static void check(Class<?> test, ApiGateway gateway, ClassSettings settings) {
        Stream<Executable> executables =
                Stream.concat(Arrays.stream(test.getDeclaredConstructors()), Arrays.stream(test.getDeclaredMethods()));
        executables
                .flatMap(executable -> Arrays.stream(executable.getParameters()))
                .forEach(parameter -> check(parameter.getType(), parameter, gateway, settings));
        InjectedFields.of(test).forEach(field -> check(field.getType(), field, gateway, settings));
    }

    private static void check(Class<?> type, AnnotatedElement at, ApiGateway gateway, ClassSettings settings) {
        TypedClients.of(type)
                .ifPresent(library -> library.check(
                        type,
                        StageChoice.of(type, at, settings).in(gateway).client().routes()));
    }
}
