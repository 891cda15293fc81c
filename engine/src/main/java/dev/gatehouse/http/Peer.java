package dev.gatehouse.http;

import java.util.Optional;

/**
 * Who is at the other end of a request's connection.
 *
 * @param sourceIp address of the immediate peer
 * @param vpcEndpoint id of the interface endpoint that the request came through
 * @param certificate what the client presented in mutual TLS
 */
public record Peer(String sourceIp, Optional<VpcEndpoint> vpcEndpoint, Optional<ClientCertificate> certificate) {

    /**
     * {@return a peer at that address, through the internet and without a certificate}
     *
     * @param sourceIp IPv4 or IPv6 address
     */
    public static Peer at(String sourceIp) {
        return new Peer(sourceIp, Optional.empty(), Optional.empty());
    }
}
