package dev.gatehouse.junit;

/** How injected clients reach the gateway. */
public enum Transport {
    /** They call it without a socket. */
    IN_PROCESS,
    /** They speak HTTP/1.1 and WebSocket over loopback. */
    SOCKET
}
