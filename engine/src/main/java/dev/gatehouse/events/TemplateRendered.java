package dev.gatehouse.events;

import dev.gatehouse.model.Location;

/**
 * A mapping template was rendered.
 *
 * @param purpose {@code request} or {@code response}
 * @param contentType for which the template is written
 * @param output the text that came out
 * @param location where the mapping template stands
 */
public record TemplateRendered(String purpose, String contentType, String output, Location location) implements Fact {

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
