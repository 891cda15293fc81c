package dev.gatehouse.internal.feature.integration.service;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.QueryParameter;
import dev.gatehouse.internal.feature.integration.backend.GatewayHeaders;
import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.backend.QueryText;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.model.Integration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A mapped call as the service would receive it, but for the signature. */
record ServiceMessage(ServiceUri uri, Integration integration, MappedRequest mapped) {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE", "OPTIONS");
    private static final String KEPT_IN_PATH = "/%!$&'()*+,;=:@";

    HttpRequest request() {
        Body body = mapped.payload().body();
        Headers headers = GatewayHeaders.of(mapped);
        String path = "/" + filled(uri.head(), KEPT_IN_PATH).replaceFirst("^/+", "");
        List<QueryParameter> query = new ArrayList<>();
        if (uri.style() == ServiceUri.Style.ACTION) {
            boolean json = speaksJson(headers, body);
            var protocol = ServiceProtocol.of(uri.service());
            headers = json ? protocol.naming(uri.head(), headers) : headers;
            query.addAll(protocol.naming(uri.head(), json));
            path = "/";
        }
        query.addAll(mapped.parameters().query());
        String own = filled(uri.query(), "%&=");
        return new HttpRequest(
                method(), QueryText.target(path, text(query, own)), sized(headers, body), body, Peer.at("127.0.0.1"));
    }

    // the action stands first, then what the URI brings, then what is mapped
    private String text(List<QueryParameter> query, String own) {
        int naming = query.size() - mapped.parameters().query().size();
        String head = QueryText.appended("", query.subList(0, naming));
        String separator = head.isEmpty() || own.isEmpty() ? "" : "&";
        return QueryText.appended(head + separator + own, query.subList(naming, query.size()));
    }

    private boolean speaksJson(Headers headers, Body body) {
        String type = headers.first("content-type").orElse("");
        return !body.isEmpty() && !type.startsWith("application/x-www-form-urlencoded");
    }

    private Headers sized(Headers headers, Body body) {
        Headers addressed = headers.withDefault("Host", uri.host());
        return body.isEmpty() && BODILESS.contains(method())
                ? addressed
                : addressed.plus("Content-Length", Integer.toString(body.length()));
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
