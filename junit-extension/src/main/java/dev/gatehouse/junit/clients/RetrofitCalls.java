package dev.gatehouse.junit.clients;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Url;

/** Reads what the methods of a Retrofit interface call. */
final class RetrofitCalls {

    private RetrofitCalls() {}

    /** Those whose path is known before a call: a parameter with {@code @Url} decides later. */
    static List<TypedCall> of(Class<?> type) {
        return TypedClients.methods(type).flatMap(RetrofitCalls::call).toList();
    }

    private static Stream<TypedCall> call(Method method) {
        boolean later = Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(Url.class::isInstance);
        return later ? Stream.empty() : Arrays.stream(method.getAnnotations()).flatMap(it -> call(method, it).stream());
    }

    private static Optional<TypedCall> call(Method method, Annotation annotation) {
        if (annotation instanceof HTTP http) {
            return Optional.of(TypedCall.of(method, http.method(), http.path()));
        }
        return path(annotation)
                .map(path -> TypedCall.of(method, annotation.annotationType().getSimpleName(), path));
    }

    private static Optional<String> path(Annotation annotation) {
        if (annotation instanceof GET get) {
            return Optional.of(get.value());
        }
        if (annotation instanceof POST post) {
            return Optional.of(post.value());
        }
        if (annotation instanceof PUT put) {
            return Optional.of(put.value());
        }
        if (annotation instanceof PATCH patch) {
            return Optional.of(patch.value());
        }
        if (annotation instanceof DELETE delete) {
            return Optional.of(delete.value());
        }
        if (annotation instanceof HEAD head) {
            return Optional.of(head.value());
        }
        return annotation instanceof OPTIONS options ? Optional.of(options.value()) : Optional.empty();
    }
}
