package dev.gatehouse.lambda.internal.hook.connection;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Tells of clients that don't trust the certificate of a stand-in, once for each host. */
final class UntrustingClients {

    private static final Pattern DISTRUST = Pattern.compile("certificate_unknown|unknown_ca|bad_certificate");
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private UntrustingClients() {}

    /** Tells why a handshake failed, if the client refused our certificate. */
    static void tell(String host, SSLException failure) {
        String why = String.valueOf(failure.getMessage());
        if (DISTRUST.matcher(why).find() && TOLD.add(host)) {
            System.getLogger("dev.gatehouse").log(Level.WARNING, ConnectionMessages.untrusted(host, why));
        }
    }
}
