package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.GatewayResponseType;

/** A signature that is not accepted; carries the answer that AWS gives. */
final class BadSignatureException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    private BadSignatureException(Refusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** There is no signature at all. */
    static BadSignatureException missing() {
        return new BadSignatureException(Refusal.of(
                GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
                AccessTexts.GATE,
                "the request is not signed; sign it, for instance with client.signedBy(identities.user(\"alice\"))"));
    }

    /** What stands there is no complete signature. */
    static BadSignatureException incomplete(String text) {
        return incomplete(text, text);
    }

    static BadSignatureException incomplete(String text, String reason) {
        return new BadSignatureException(
                Refusal.of(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, AccessTexts.GATE, reason)
                        .saying(text)
                        .withErrorType("IncompleteSignatureException"));
    }

    /** The signature is complete, but wrong. */
    static BadSignatureException invalid(String text) {
        return invalid(text, text);
    }

    static BadSignatureException invalid(String text, String reason) {
        return new BadSignatureException(Refusal.of(GatewayResponseType.INVALID_SIGNATURE, AccessTexts.GATE, reason)
                .saying(text));
    }

    /** Nobody has this access key or session token. */
    static BadSignatureException unknownCaller(String reason) {
        return new BadSignatureException(Refusal.of(GatewayResponseType.INVALID_SIGNATURE, AccessTexts.GATE, reason)
                .saying("The security token included in the request is invalid.")
                .withErrorType("UnrecognizedClientException"));
    }

    /** The session is over. */
    static BadSignatureException expiredToken(String reason) {
        return new BadSignatureException(Refusal.of(GatewayResponseType.EXPIRED_TOKEN, AccessTexts.GATE, reason));
    }
}
