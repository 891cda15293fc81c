package dev.gatehouse.assertions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * A page in a browser that calls the API with {@code fetch}.
 *
 * @param origin as a browser sends it: scheme, host and, unless it is the default one, port
 * @param credentials whether the page sends cookies and other credentials
 * @param headersRead names of the response headers that the page wants to read
 */
public record BrowserPage(String origin, CredentialsMode credentials, List<String> headersRead) {

    /** The {@code credentials} option of {@code fetch}. */
    public enum CredentialsMode {
        /** The default: other origins get no credentials. */
        SAME_ORIGIN,
        /** Other origins get credentials as well; they must allow it and name the page's origin. */
        INCLUDE
    }

    /**
     * Takes a copy of the list.
     *
     * @param origin as a browser sends it: scheme, host and, unless it is the default one, port
     * @param credentials whether the page sends cookies and other credentials
     * @param headersRead names of the response headers that the page wants to read
     * @throws IllegalArgumentException if no browser would send such an origin
     */
    public BrowserPage {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("\"" + origin + "\" is not an origin that a browser sends\n"
                    + "  to do:  write scheme, host and port without a slash at the end, like https://shop.example");
        }
        headersRead = List.copyOf(headersRead);
    }

    /**
     * {@return a page of that origin that sends no credentials and reads no headers}
     *
     * @param origin of the page, like {@code https://shop.example}
     */
    public static BrowserPage page(String origin) {
        return new BrowserPage(origin, CredentialsMode.SAME_ORIGIN, List.of());
    }

    /**
     * A copy that calls {@code fetch(url, {credentials: 'include'})}.
     *
     * @return a copy with this changed
     */
    public BrowserPage withCredentials() {
        return new BrowserPage(origin, CredentialsMode.INCLUDE, headersRead);
    }

    /**
     * {@return a copy that reads these response headers}
     *
     * @param headers names, ignoring case
     */
    public BrowserPage reading(String... headers) {
        return new BrowserPage(origin, credentials, List.of(headers));
    }

    private static boolean isOrigin(String text) {
        if (text.equals("null")) {
            return true;
        }
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && text.equals((uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
