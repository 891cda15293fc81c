package dev.gatehouse.client;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A client certificate with its key, for mutual TLS.
 *
 * @param privateKey signs the TLS handshake
 * @param certificate issued by a certificate authority of a trust store
 */
public record ClientKey(PrivateKey privateKey, X509Certificate certificate) {}
