package dev.gatehouse.junit.internal;

import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.Connect;
import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.InvokeUrl;
import dev.gatehouse.junit.Stage;
import dev.gatehouse.junit.internal.backend.BackendServers;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/** Refuses annotations that nothing would heed at the field or parameter where they stand. */
final class InjectionMisuse {

    private static final List<Class<? extends Annotation>> OURS =
            List.of(InvokeUrl.class, HttpBackend.class, Connect.class, Api.class, Stage.class);

    private InjectionMisuse() {}

    /** Whether something is to be put there, whatever its type. */
    static boolean isOurs(AnnotatedElement at) {
        return OURS.stream().anyMatch(type -> AnnotationSupport.isAnnotated(at, type));
    }

    /**
     * Checks one field or parameter.
     *
     * @throws IllegalArgumentException if an annotation does not fit its type
     */
    static void check(Class<?> type, AnnotatedElement at) {
        boolean url = AnnotationSupport.isAnnotated(at, InvokeUrl.class);
        if (url && type != URI.class && type != String.class) {
            throw Misuse.of("@InvokeUrl injects a java.net.URI or a String, not " + type.getName())
                    .toDo("change the type.");
        }
        if (at.isAnnotationPresent(HttpBackend.class)) {
            BackendServers.demand(type);
            return;
        }
        if (AnnotationSupport.isAnnotated(at, Connect.class) && type != WebSocketSession.class) {
            throw Misuse.of("@Connect sets how a WebSocketSession is opened, but this is a " + type.getSimpleName())
                    .toDo("take a WebSocketSession, or leave @Connect out.");
        }
        chosen(at).filter(choice -> !url && !Injection.isOfStage(type)).ifPresent(choice -> {
            throw Injection.offers(type)
                    ? Misuse.of(choice + " has no effect: " + type.getSimpleName() + " belongs to all APIs and stages")
                            .toDo("leave it out.")
                    : Misuse.of(choice + " is on a " + type.getName() + ", which Gatehouse can't inject")
                            .toDo(
                                    type.isInterface()
                                            ? "annotate its methods for Retrofit or Spring, which makes it a typed client."
                                            : "take a client, a control, a log, or a String with @InvokeUrl.");
        });
    }

    private static Optional<String> chosen(AnnotatedElement at) {
        return AnnotationSupport.findAnnotation(at, Api.class)
                .map(api -> "@Api(\"" + api.value() + "\")")
                .or(() -> AnnotationSupport.findAnnotation(at, Stage.class)
                        .map(stage -> "@Stage(\"" + stage.value() + "\")"));
    }
}
