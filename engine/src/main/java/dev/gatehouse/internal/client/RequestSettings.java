package dev.gatehouse.internal.client;

import dev.gatehouse.client.BodyCodec;
import dev.gatehouse.client.ClientKey;
import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.http.VpcEndpoint;

/**
 * The settings that clients, calls and handshakes have in common, written once.
 *
 * @param <S> what a setting returns: a call itself, or another client
 */
abstract sealed class RequestSettings<S>
        permits DefaultCallBuilder, DefaultConnectBuilder, DefaultGatewayClient, DefaultWebSocketClient {

    /** The stage that is called. */
    abstract StagePort port();

    abstract CallDefaults settings();

    abstract S with(CallDefaults changed);

    public final S query(String name, Object value) {
        return with(settings().plusQuery(name, value));
    }

    public final S header(String name, String value) {
        return with(settings().plusHeader(name, value));
    }

    public final S cookie(String name, String value) {
        return with(settings().plusCookie(name, value));
    }

    public final S origin(String origin) {
        return with(settings().origin(origin));
    }

    public final S bearer(String token) {
        return with(settings().bearer(token));
    }

    public final S withApiKey(String logicalId) {
        return with(settings().apiKey(port().apiKeyValue(logicalId)));
    }

    public final S from(String sourceIp) {
        return with(settings().from(sourceIp));
    }

    public final S throughVpcEndpoint(String id) {
        return with(settings().throughVpcEndpoint(id));
    }

    public final S throughVpcEndpoint(VpcEndpoint endpoint) {
        return with(settings().through(endpoint));
    }

    public final S presenting(ClientKey key) {
        return with(settings().presenting(key, port()::presented));
    }

    public final S signedBy(RequestSigner signer) {
        return with(settings().withSigner(signer));
    }

    public final S withCodec(BodyCodec codec) {
        return with(settings().withCodec(codec));
    }
}
