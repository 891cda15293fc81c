package dev.gatehouse.events;

import dev.gatehouse.model.Location;
import java.util.Locale;

/**
 * A mapping template was rendered.
 *
 * @param purpose what the template makes
 * @param contentType for which the template is written
 * @param output the text that came out
 * @param location where the mapping template stands
 */
public record TemplateRendered(Purpose purpose, String contentType, String output, Location location) implements Fact {

    /** What a mapping template makes. */
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
