package dev.gatehouse.internal.template.draft;

/** Names an {@code EndpointAccessMode} that is not simulated. */
public final class AccessMode {

    private AccessMode() {}

    /** A warning where an API or domain demands the strict mode. */
    public static void tell(Fields properties) {
        if (properties.decidingWord("EndpointAccessMode", "").equals("STRICT")) {
            properties.warning(
                    "EndpointAccessMode",
                    "EndpointAccessMode",
                    properties.element()
                            + ".EndpointAccessMode is STRICT, which is not simulated: calls whose TLS"
                            + " server name is not their Host, or that came by another type of endpoint, are not"
                            + " refused.",
                    "nothing, unless a test is about such calls.");
        }
    }
}
