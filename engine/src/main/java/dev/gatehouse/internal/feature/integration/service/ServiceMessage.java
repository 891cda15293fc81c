package dev.gatehouse.internal.feature.integration.service;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.feature.integration.backend.GatewayHeaders;
import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.backend.QueryText;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.model.Integration;
import java.util.Locale;
import java.util.Set;

/** A mapped call as the service would receive it, but for the signature. */
record ServiceMessage(ServiceUri uri, Integration integration, MappedRequest mapped) {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE", "OPTIONS");
    private static final String KEPT_IN_PATH = "/%!$&'()*+,;=:@";

    HttpRequest request() {
        Headers headers = GatewayHeaders.of(mapped);
        return uri.style() == ServiceUri.Style.ACTION ? action(headers) : path(headers);
    }

    private HttpRequest path(Headers headers) {
        String path = "/" + filled(uri.head(), KEPT_IN_PATH).replaceFirst("^/+", "");
        return message(path, "", headers);
    }

    // the action stands first, then what the URI brings, then what is mapped
    private HttpRequest action(Headers headers) {
        var protocol = ServiceProtocol.of(uri.service());
        boolean json = speaksJson(headers);
        String naming = QueryText.appended("", protocol.naming(uri.head(), json));
        return message("/", naming, json ? protocol.naming(uri.head(), headers) : headers);
    }

    private HttpRequest message(String path, String naming, Headers headers) {
        String own = filled(uri.query(), "%&=");
        String separator = naming.isEmpty() || own.isEmpty() ? "" : "&";
        String query =
                QueryText.appended(naming + separator + own, mapped.parameters().query());
        return new HttpRequest(method(), QueryText.target(path, query), sized(headers), body(), Peer.at("127.0.0.1"));
    }

    private boolean speaksJson(Headers headers) {
        String type = headers.first("content-type").orElse("");
        return !body().isEmpty() && !type.startsWith("application/x-www-form-urlencoded");
    }

    private Headers sized(Headers headers) {
        Headers addressed = headers.withDefault("Host", uri.host());
        return body().isEmpty() && BODILESS.contains(method())
                ? addressed
                : addressed.plus("Content-Length", Integer.toString(body().length()));
    }

    private Body body() {
        return mapped.payload().body();
    }

    private String method() {
        String method = integration.httpMethod().toUpperCase(Locale.ROOT);
        return method.equals("ANY") ? mapped.mapped().call().context().request().httpMethod() : method;
    }

    private String filled(String text, String kept) {
        return Percent.encode(
                IntegrationUri.filled(text, name -> mapped.parameters().path().getOrDefault(name, "")), kept);
    }
}
