package dev.gatehouse.internal.client;

import dev.gatehouse.client.BodyCodec;
import dev.gatehouse.client.ClientKey;
import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a client adds to each of its calls.
 *
 * @param query added parameters, encoded and joined by an ampersand
 * @param domain the custom domain that is called; absent for the API's own host name
 */
record CallDefaults(
        Headers headers,
        String query,
        Peer peer,
        Optional<RequestSigner> signer,
        Optional<String> domain,
        JsonBinding bodies) {

    static CallDefaults none() {
        return new CallDefaults(
                Headers.none(), "", Peer.at("127.0.0.1"), Optional.empty(), Optional.empty(), JsonBinding.standard());
    }

    /** With one more header line of that name. */
    CallDefaults plusHeader(String name, String value) {
        return withHeaders(headers.plus(ArgumentChecks.headerName(name), ArgumentChecks.headerValue(name, value)));
    }

    /** With that header in place of others of its name. */
    CallDefaults withHeader(String name, String value) {
        return withHeaders(headers.with(name, ArgumentChecks.headerValue(name, value)));
    }

    CallDefaults apiKey(String value) {
        return withHeader("x-api-key", value);
    }

    CallDefaults bearer(String token) {
        return withHeader("Authorization", "Bearer " + ArgumentChecks.token(token));
    }

    CallDefaults origin(String origin) {
        return withHeader("Origin", ArgumentChecks.origin(origin));
    }

    private CallDefaults withHeaders(Headers other) {
        return new CallDefaults(other, query, peer, signer, domain, bodies);
    }

    /** With one more cookie in the Cookie header. */
    CallDefaults plusCookie(String name, String value) {
        String cookie = ClientArguments.cookie(name, value);
        return withHeader(
                "Cookie",
                headers.first("Cookie").map(before -> before + "; " + cookie).orElse(cookie));
    }

    CallDefaults plusQuery(String name, Object value) {
        String parameter = Percent.encode(ClientArguments.queryName(name)) + "="
                + Percent.encode(ClientArguments.one(value, "the query parameter " + name));
        String all = query.isEmpty() ? parameter : query + "&" + parameter;
        return new CallDefaults(headers, all, peer, signer, domain, bodies);
    }

    CallDefaults from(String sourceIp) {
        return withPeer(new Peer(ArgumentChecks.address(sourceIp), peer.vpcEndpoint(), peer.certificate()));
    }

    CallDefaults through(VpcEndpoint endpoint) {
        VpcEndpoint given = ArgumentChecks.present(endpoint, "the endpoint", "new VpcEndpoint(\"vpce-1\", \"vpc-1\")");
        return withPeer(new Peer(peer.sourceIp(), Optional.of(given), peer.certificate()));
    }

    CallDefaults throughVpcEndpoint(String id) {
        return through(new VpcEndpoint(ArgumentChecks.vpcEndpoint(id), "vpc-" + id.replaceFirst("^vpce-", "")));
    }

    CallDefaults presenting(ClientKey key, Function<ClientKey, ClientCertificate> presented) {
        ClientKey given =
                ArgumentChecks.present(key, "the key", "trustStores.get(\"api.example.com\").issue(\"CN=alice\")");
        return withPeer(new Peer(peer.sourceIp(), peer.vpcEndpoint(), Optional.of(presented.apply(given))));
    }

    private CallDefaults withPeer(Peer other) {
        return new CallDefaults(headers, query, other, signer, domain, bodies);
    }

    CallDefaults withSigner(RequestSigner other) {
        RequestSigner given = ArgumentChecks.present(other, "the signer", "identities.user(\"alice\")");
        return new CallDefaults(headers, query, peer, Optional.of(given), domain, bodies);
    }

    CallDefaults byDomain(String name) {
        return new CallDefaults(headers, query, peer, signer, Optional.of(name), bodies);
    }

    HttpRequest request(String host, String method, String target, Body body) {
        return new HttpRequest(method, target, headers.withDefault("Host", domain.orElse(host)), body, peer);
    }

    HttpRequest signed(HttpRequest request, Instant now) {
        return signer.map(by -> by.sign(request, now)).orElse(request);
    }

    CallDefaults withCodec(BodyCodec codec) {
        ArgumentChecks.present(codec, "the codec", "BodyCodec.standard()");
        return new CallDefaults(headers, query, peer, signer, domain, new JsonBinding(codec::write, codec::read));
    }
}
