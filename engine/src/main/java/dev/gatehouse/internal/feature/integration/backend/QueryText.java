package dev.gatehouse.internal.feature.integration.backend;

import dev.gatehouse.http.Percent;
import dev.gatehouse.http.QueryParameter;
import java.util.List;

/** Writes query strings. */
public final class QueryText {

    private QueryText() {}

    /** These parameters in order, behind what is there already. */
    public static String appended(String raw, List<QueryParameter> parameters) {
        StringBuilder text = new StringBuilder(raw);
        for (QueryParameter parameter : parameters) {
            text.append(text.length() == 0 ? "" : "&")
                    .append(Percent.encode(parameter.name()))
                    .append('=')
                    .append(Percent.encode(parameter.value()));
        }
        return text.toString();
    }

    /** Path and query as one request target. */
    public static String target(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
