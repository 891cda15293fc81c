package dev.gatehouse.http;

import java.util.Optional;

/**
 * The other end of a request's connection.
 *
 * @param sourceIp address of the immediate peer
 * @param vpcEndpoint id of the interface endpoint through which the request came
 * @param certificate the client certificate of mutual TLS
 */
public record Peer(String sourceIp, Optional<VpcEndpoint> vpcEndpoint, Optional<ClientCertificate> certificate) {

    /**
     * {@return a peer at that public address, without a certificate}
     *
     * @param sourceIp IPv4 or IPv6 address
     */
    public static Peer at(String sourceIp) {
        return new Peer(sourceIp, Optional.empty(), Optional.empty());
    }
}
