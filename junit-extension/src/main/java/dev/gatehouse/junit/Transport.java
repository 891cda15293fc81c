package dev.gatehouse.junit;

/** How injected clients reach the gateway. */
public enum Transport {
    /** In process, without a socket. */
    IN_PROCESS,
    /** With HTTP/1.1 and WebSocket over loopback. */
    SOCKET
}
