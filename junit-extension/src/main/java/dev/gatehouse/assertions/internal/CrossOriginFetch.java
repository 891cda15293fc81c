package dev.gatehouse.assertions.internal;

import dev.gatehouse.assertions.BrowserPage;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import java.util.List;
import java.util.Set;

/** A call as a page of another origin would make it. */
record CrossOriginFetch(BrowserPage page, HttpRequest request) {

    private static final Set<String> SIMPLE_METHODS = Set.of("GET", "HEAD", "POST");

    /** True for cookies in the request too: a page of another origin sends none unless told to. */
    boolean hasCredentials() {
        return page.credentials() == BrowserPage.CredentialsMode.INCLUDE
                || request.headers().has("cookie");
    }

    boolean hasSimpleMethod() {
        return SIMPLE_METHODS.contains(request.method());
    }

    List<String> unsafeHeaderNames() {
        return SafelistedHeaders.unsafeNames(request.headers());
    }

    boolean needsPreflight() {
        return !hasSimpleMethod() || !unsafeHeaderNames().isEmpty();
    }

    boolean isPreflight() {
        return request.method().equals("OPTIONS") && request.headers().has("access-control-request-method");
    }

    boolean isOfTheSameOrigin() {
        return page.origin().endsWith("://" + request.headers().first("host").orElse(""));
    }

    /** The question that a browser asks first; it never carries credentials. */
    HttpRequest preflight() {
        Headers headers = Headers.of("Host", request.headers().first("host").orElse(""))
                .plus("Accept", "*/*")
                .plus("Access-Control-Request-Method", request.method());
        List<String> unsafe = unsafeHeaderNames();
        if (!unsafe.isEmpty()) {
            headers = headers.plus("Access-Control-Request-Headers", String.join(",", unsafe));
        }
        headers = headers.plus("Origin", page.origin());
        return request.withMethod("OPTIONS").withHeaders(headers).withBody(Body.empty());
    }
}
