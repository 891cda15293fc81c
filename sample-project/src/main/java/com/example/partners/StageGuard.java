package com.example.partners;

/** The same, mended: the policy allows the partner's whole stage, so that it is right for every method. */
public final class StageGuard extends PartnerGuard {

    /** {@code arn:…:api/stage/*} of {@code arn:…:api/stage/GET/prices}. */
    @Override
    protected String allowed(String methodArn) {
        String[] parts = methodArn.split("/", 3);
        return parts[0] + "/" + parts[1] + "/*";
    }
}
