package dev.gatehouse.assertions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * A page in a browser that calls the API by {@code fetch}.
 *
 * @param origin as a browser sends it: scheme, host and, unless it is the scheme's own, port
 * @param credentials whether the page sends cookies and other credentials
 * @param headersRead names of the answer's headers that the page wants to read
 */
public record BrowserPage(String origin, CredentialsMode credentials, List<String> headersRead) {

    /** What {@code fetch} was told about cookies and client certificates. */
    public enum CredentialsMode {
        /** The default: another origin gets none. */
        SAME_ORIGIN,
        /** Another origin gets them too; it must allow that by name. */
        INCLUDE
    }

    /**
     * Takes a copy of the list.
     *
     * @param origin as a browser sends it: scheme, host and, unless it is the scheme's own, port
     * @param credentials whether the page sends cookies and other credentials
     * @param headersRead names of the answer's headers that the page wants to read
     * @throws IllegalArgumentException if no browser would send such an origin
     */
    public BrowserPage {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("\"" + origin + "\" is not what a browser sends as origin\n"
                    + "  to do:  write scheme, host and port without a slash at the end, like https://shop.example");
        }
        headersRead = List.copyOf(headersRead);
    }

    /**
     * {@return a page of that origin that neither sends credentials nor reads headers}
     *
     * @param origin of the page, like {@code https://shop.example}
     */
    public static BrowserPage page(String origin) {
        return new BrowserPage(origin, CredentialsMode.SAME_ORIGIN, List.of());
    }

    /**
     * The same page, calling by {@code fetch(url, {credentials: 'include'})}.
     *
     * @return a copy with this changed
     */
    public BrowserPage withCredentials() {
        return new BrowserPage(origin, CredentialsMode.INCLUDE, headersRead);
    }

    /**
     * {@return the same page, which reads these headers of the answer}
     *
     * @param headers names, without regard to case
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
