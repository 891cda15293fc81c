package dev.gatehouse.internal.mappingtemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The overrides of one call, filled by its templates.
 *
 * <p>One object goes from the request template to the response template: what a MOCK's request template puts into
 * {@code $context.responseOverride} takes effect, and invented members survive
 * (test_integration_mock_with_response_override_in_request_template,
 * test_integration_mock_with_request_overrides_in_response_template). Not for several threads at once.
 */
public final class Overrides {

    private @Nullable Sections sections;

    /** What is overridden of the integration request. */
    public RequestOverride request() {
        Sections made = sections;
        if (made == null || made.requestHeaders.isEmpty() && made.querystring.isEmpty() && made.path.isEmpty()) {
            return RequestOverride.none();
        }
        return new RequestOverride(texts(made.requestHeaders), texts(made.querystring), texts(made.path));
    }

    /** What is overridden of the method response. */
    public ResponseOverride response() {
        Sections made = sections;
        if (made == null) {
            return ResponseOverride.none();
        }
        Optional<String> status =
                Optional.ofNullable(made.response.get("status")).map(Object::toString);
        if (status.isEmpty() && made.responseHeaders.isEmpty()) {
            return ResponseOverride.none();
        }
        return new ResponseOverride(status, texts(made.responseHeaders));
    }

    OverrideSection requestSection() {
        return sections().request;
    }

    OverrideSection responseSection() {
        return sections().response;
    }

    private Sections sections() {
        Sections made = sections;
        if (made == null) {
            made = new Sections();
            sections = made;
        }
        return made;
    }

    /** Each parameter may be assigned once by one template; the count starts anew with each. */
    void beginTemplate() {
        if (sections != null) {
            sections.request.beginTemplate();
            sections.response.beginTemplate();
        }
    }

    /** The maps that templates write into; most templates never ask for them. */
    private static final class Sections {

        private final OverrideSection requestHeaders = OverrideSection.ofParameters("requestOverride.header");
        private final OverrideSection querystring = OverrideSection.ofParameters("requestOverride.querystring");
        private final OverrideSection path = OverrideSection.ofParameters("requestOverride.path");
        private final OverrideSection responseHeaders = OverrideSection.ofParameters("responseOverride.header");
        private final OverrideSection request = OverrideSection.ofSections("requestOverride", requestSections());
        private final OverrideSection response =
                OverrideSection.ofSections("responseOverride", Map.of("header", responseHeaders));

        // in the order that templates see (test_sqs_amz_json_protocol)
        private Map<String, OverrideSection> requestSections() {
            Map<String, OverrideSection> sections = new LinkedHashMap<>();
            sections.put("path", path);
            sections.put("header", requestHeaders);
            sections.put("querystring", querystring);
            return sections;
        }
    }

    private static Map<String, List<String>> texts(OverrideSection section) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        section.forEach((name, value) -> {
            List<String> values = texts(value);
            if (!values.isEmpty()) {
                texts.put(name, values);
            }
        });
        return texts;
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(value.toString());
        }
        List<String> texts = new ArrayList<>();
        list.stream().map(String::valueOf).forEach(texts::add);
        return texts;
    }
}
