package dev.gatehouse.http;

import java.util.List;
import java.util.Locale;

/**
 * A media type without parameters.
 *
 * @param name like {@code application/json}, in lower case; whatever text the header held, so not always a media type
 */
public record MediaType(String name) {

    /** {@code application/json}: what API Gateway assumes where no type is named. */
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
     * {@return the type that comes first in an Accept header; weights don't count}
     *
     * @param accept value of the header
     */
    public static MediaType firstOf(String accept) {
        int comma = accept.indexOf(',');
        return of(comma < 0 ? accept : accept.substring(0, comma));
    }

    /**
     * {@return true if one of the types equals this one, or covers it by a wildcard on the right}
     *
     * <p>A wildcard on the left covers nothing, not even itself, unless everything is a wildcard (recorded:
     * test_aws_proxy_binary_response).
     *
     * @param types like {@code image/png}, {@code image/*} or <code>*&#47;*</code>
     */
    public boolean isAmong(List<String> types) {
        return name.indexOf('/') > 0 && types.stream().anyMatch(type -> isCoveredBy(type.toLowerCase(Locale.ROOT)));
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
