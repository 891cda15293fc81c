package dev.gatehouse.internal.assembly.socket;

import java.util.Locale;
import java.util.regex.Pattern;

/** The host names by which a machine calls itself. */
final class Loopback {

    private static final Pattern NAMES = Pattern.compile("(.+\\.)?localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]|");

    private Loopback() {}

    /** True if that host, which is without a port, says nothing about which API is meant; an absent one is empty. */
    static boolean isNamed(String host) {
        return NAMES.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
