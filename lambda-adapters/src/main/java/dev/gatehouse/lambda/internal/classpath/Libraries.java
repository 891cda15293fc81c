package dev.gatehouse.lambda.internal.classpath;

import java.util.List;

/** Libraries that call nobody and read no environment. */
final class Libraries {

    private static final List<String> QUIET = List.of(
            "java.",
            "javax.annotation.",
            "javax.inject.",
            "jakarta.annotation.",
            "jakarta.inject.",
            "jdk.",
            "sun.",
            "[",
            "com.amazonaws.services.lambda.",
            "software.amazon.awssdk.",
            "com.fasterxml.jackson.",
            "tools.jackson.",
            "com.google.gson.",
            "com.google.common.",
            "com.google.errorprone.",
            "org.slf4j.",
            "org.jspecify.",
            "org.jetbrains.annotations.",
            "dagger.",
            "lombok.",
            "kotlin.",
            "dev.gatehouse.",
            "org.junit.",
            "org.assertj.",
            "org.mockito.");

    private Libraries() {}

    /** Whether a class that is none of the application's may do anything. */
    static boolean isUnknown(String className) {
        return QUIET.stream().noneMatch(className::startsWith);
    }
}
