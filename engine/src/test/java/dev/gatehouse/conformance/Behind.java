package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;

/** What backends and services received. */
final class Behind {

    private Behind() {}

    static void checkBackend(CaseWorld world, Json expected) {
        throw CaseFailure.notYet("backends");
    }

    static void checkService(CaseWorld world, Json expected) {
        throw CaseFailure.notYet("services");
    }
}
