package dev.gatehouse.internal.feature.integration.lambda;

import java.util.List;
import java.util.Locale;

/** Compares media types with an API's binary media types (recorded, BR). */
final class MediaTypes {

    private MediaTypes() {}

    /** The media type without parameters, in lower case. */
    static String essence(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The first media type of an Accept header. */
    static String first(String accept) {
        int comma = accept.indexOf(',');
        return essence(comma < 0 ? accept : accept.substring(0, comma));
    }

    /** True if one of the types equals it, or covers it by a wildcard on the right. */
    static boolean matches(List<String> types, String mediaType) {
        return mediaType.indexOf('/') > 0
                && types.stream().anyMatch(type -> covers(type.toLowerCase(Locale.ROOT), mediaType));
    }

    private static boolean covers(String type, String mediaType) {
        if (type.equals("*/*") || type.equals(mediaType)) {
            return true;
        }
        return type.endsWith("/*")
                && !type.startsWith("*")
                && mediaType.startsWith(type.substring(0, type.length() - 1));
    }
}
