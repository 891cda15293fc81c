package dev.gatehouse.events;

/**
 * The signature of a request was valid.
 *
 * @param accessKeyId of the signature
 * @param arn of the user or role that signed
 */
public record SignatureVerified(String accessKeyId, String arn) implements Fact {

    @Override
    public GateName gate() {
        return GateName.ACCESS;
    }

    @Override
    public String story() {
        return "signed by " + arn + " with access key " + accessKeyId;
    }
}
