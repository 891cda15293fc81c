package dev.gatehouse.http;

import java.util.List;
import java.util.Locale;

/**
 * A media type without parameters.
 *
 * @param name like {@code application/json}, in lower case; the text of the header, so it may be malformed
 */
public record MediaType(String name) {

    /** {@code application/json}, which API Gateway assumes if no type is named. */
    public static final MediaType JSON = new MediaType("application/json");

    /**
     * {@return the type that a Content-Type header names}
     *
     * @param contentType value of the header, with its parameters
     */
    public static MediaType of(String contentType) {
        int semicolon = contentType.indexOf(';');
        String name = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return new MediaType(name.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * {@return the first type in an Accept header; weights are ignored}
     *
     * @param accept value of the header
     */
    public static MediaType firstOf(String accept) {
        int comma = accept.indexOf(',');
        return of(comma < 0 ? accept : accept.substring(0, comma));
    }

    /**
     * {@return true if one of the types is this one, or covers it with a wildcard on the right}
     *
     * <p>A wildcard on the left covers nothing, not even itself, unless the type is all wildcards (recorded:
     * test_aws_proxy_binary_response).
     *
     * @param types like {@code image/png}, {@code image/*} or <code>*&#47;*</code>
     */
    public boolean isAmong(List<String> types) {
        for (String type : types) {
            if (name.indexOf('/') > 0 && isCoveredBy(type.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCoveredBy(String type) {
        if (type.startsWith("*")) {
            return type.equals("*/*");
        }
        return type.equals(name) || type.endsWith("/*") && name.startsWith(type.substring(0, type.length() - 1));
    }

    @Override
    public String toString() {
        return name;
    }
}
