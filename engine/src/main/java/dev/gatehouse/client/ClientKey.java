package dev.gatehouse.client;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A client certificate with its key, for mutual TLS. */
public record ClientKey(PrivateKey privateKey, X509Certificate certificate) {}
