package dev.gatehouse.conformance;

/** The response cache of a case. */
final class Caches {

    private Caches() {}

    static void flush(CaseWorld world) {
        throw CaseFailure.notYet("caching");
    }
}
