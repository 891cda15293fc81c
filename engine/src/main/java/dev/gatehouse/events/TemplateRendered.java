package dev.gatehouse.events;

import dev.gatehouse.model.Location;
import java.util.Locale;

/**
 * A mapping template was rendered.
 *
 * @param purpose what is rendered
 * @param contentType the content type of the template
 * @param output the rendered text
 * @param location where the mapping template is
 */
public record TemplateRendered(Purpose purpose, String contentType, String output, Location location) implements Fact {

    /** What a mapping template renders. */
    public enum Purpose {
        /** The integration's request. */
        REQUEST,
        /** The client's response. */
        RESPONSE;

        /** {@return the word in lower case, as texts show it} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public GateName gate() {
        return GateName.INTEGRATION;
    }

    @Override
    public String story() {
        return purpose + " template " + contentType + " at " + location + " rendered\n  "
                + output.replace("\n", "\n  ");
    }
}
