package dev.gatehouse.browser;

import dev.gatehouse.assertions.BrowserPage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call that a page makes by {@code fetch}, and a test by the client. */
record PageCall(String api, String method, String path, Map<String, String> headers, String body, BrowserPage page) {

    static PageCall of(String api, String method, String path, String origin) {
        return new PageCall(api, method, path, Map.of(), "", BrowserPage.page(origin));
    }

    PageCall header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new PageCall(api, method, path, more, body, page);
    }

    PageCall body(String text) {
        return new PageCall(api, method, path, headers, text, page);
    }

    PageCall withCredentials() {
        return new PageCall(api, method, path, headers, body, page.withCredentials());
    }

    PageCall reading(String... names) {
        return new PageCall(api, method, path, headers, body, page.reading(names));
    }

    /** The second argument of {@code fetch}. */
    Map<String, Object> fetchOptions() {
        Map<String, Object> options = new TreeMap<>(Map.of("method", method, "headers", headers));
        if (!body.isEmpty()) {
            options.put("body", body);
        }
        if (page.credentials() == BrowserPage.CredentialsMode.INCLUDE) {
            options.put("credentials", "include");
        }
        return options;
    }

    List<String> headersRead() {
        return page.headersRead();
    }

    @Override
    public String toString() {
        return api + ": " + method + " " + path + (headers.isEmpty() ? "" : " " + headers)
                + (page.credentials() == BrowserPage.CredentialsMode.INCLUDE ? " with credentials" : "")
                + (headersRead().isEmpty() ? "" : " reading " + headersRead());
    }
}
