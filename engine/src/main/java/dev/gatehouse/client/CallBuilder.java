package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.json.JsonBinding;
import java.util.Optional;

/** A call that is being put together; {@link #send()} makes it. */
public final class CallBuilder {

    private final GatewayPort port;
    private final String method;
    private final String path;
    private String query = "";
    private Headers headers;
    private Body body = Body.empty();
    private Peer peer;
    private Optional<RequestSigner> signer;
    private final Optional<String> domain;

    CallBuilder(GatewayPort port, CallDefaults defaults, String method, String path) {
        this.port = port;
        this.method = method;
        this.path = path;
        this.headers = defaults.headers();
        this.peer = defaults.peer();
        this.signer = defaults.signer();
        this.domain = defaults.domain();
    }

    /** Adds a query parameter, percent-encoded; repeat it for several values. */
    public CallBuilder query(String name, Object value) {
        String separator = query.isEmpty() && path.indexOf('?') < 0 ? "?" : "&";
        query += separator + Percent.encode(name) + "=" + Percent.encode(String.valueOf(value));
        return this;
    }

    /** Adds a header; repeat it for several values. */
    public CallBuilder header(String name, String value) {
        headers = headers.plus(name, value);
        return this;
    }

    /** Sets the Origin header. */
    public CallBuilder origin(String origin) {
        headers = headers.with("Origin", origin);
        return this;
    }

    /** Sets {@code Access-Control-Request-Headers} of a preflight. */
    public CallBuilder requestHeaders(String names) {
        headers = headers.with("Access-Control-Request-Headers", names);
        return this;
    }

    /** Sets {@code Authorization: Bearer}. */
    public CallBuilder bearer(String token) {
        headers = headers.with("Authorization", "Bearer " + token);
        return this;
    }

    /** Sends the value of that API key as {@code x-api-key}. */
    public CallBuilder apiKey(String logicalId) {
        headers = headers.with("x-api-key", port.apiKeyValue(logicalId));
        return this;
    }

    /** Calls from that address. */
    public CallBuilder from(String sourceIp) {
        peer = new Peer(sourceIp, peer.vpcEndpoint(), peer.certificate());
        return this;
    }

    /** Calls through that interface endpoint. */
    public CallBuilder throughVpcEndpoint(VpcEndpoint endpoint) {
        peer = new Peer(peer.sourceIp(), Optional.of(endpoint), peer.certificate());
        return this;
    }

    /** Signs the call. */
    public CallBuilder signedBy(RequestSigner other) {
        signer = Optional.of(other);
        return this;
    }

    /** Sends the object as JSON, and {@code Content-Type: application/json} unless another was set. */
    public CallBuilder json(Object value) {
        headers = headers.withDefault("Content-Type", "application/json");
        body = Body.of(JsonBinding.write(value));
        return this;
    }

    /** Sends text as UTF-8. */
    public CallBuilder body(String text) {
        body = Body.of(text);
        return this;
    }

    /** Sends bytes. */
    public CallBuilder body(byte[] bytes) {
        body = Body.of(bytes);
        return this;
    }

    /** Makes the call. */
    public ApiResponse send() {
        var request = new HttpRequest(
                method, path + query, headers.withDefault("Host", domain.orElseGet(port::host)), body, peer);
        HttpRequest signed = signer.map(by -> by.sign(request, port.now())).orElse(request);
        return new ApiResponse(port.send(signed), port);
    }
}
