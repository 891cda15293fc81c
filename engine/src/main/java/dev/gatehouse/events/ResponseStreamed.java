package dev.gatehouse.events;

/**
 * The integration's answer was taken as a stream: its bytes pass as they are, uncached and uncompressed.
 *
 * @param bytes of the payload
 */
public record ResponseStreamed(int bytes) implements Fact {

    @Override
    public GateName gate() {
        return GateName.INTEGRATION;
    }

    @Override
    public String story() {
        return "the answer was taken as a stream of " + bytes + " bytes";
    }
}
