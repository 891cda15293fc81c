package dev.gatehouse.conformance;

/** By which way the runner's requests reach the gateway. */
enum Transport {
    IN_PROCESS,
    SOCKET;

    /** What the output calls it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
