package dev.gatehouse.internal.client;

import dev.gatehouse.client.ClientKey;
import dev.gatehouse.http.ClientCertificate;
import java.time.Instant;

/** What clients need to know of the stage that they call, whatever protocol they speak. */
public interface StagePort {

    /** {@return value of the Host header} */
    String host();

    /** {@return what goes before every path: a slash and the stage, or nothing for a stage at the root} */
    String basePath();

    /** {@return the virtual now, by which signatures are dated} */
    Instant now();

    /**
     * {@return the value of an API key}
     *
     * @param key logical id or name
     * @throws IllegalArgumentException naming the keys there are, if there is none of that logical id or name
     */
    String apiKeyValue(String key);

    /**
     * {@return the custom domain of the template that is called by that name}
     *
     * @param name of a custom domain
     * @throws IllegalArgumentException that lists the domains, if there is none
     */
    String domain(String name);

    /**
     * That key's certificate as events show it; a socket presents the key where it is asked for one.
     *
     * @param key issued by a trust store of the test
     * @return the certificate, as {@code requestContext.identity.clientCert} has it
     */
    ClientCertificate presented(ClientKey key);
}
