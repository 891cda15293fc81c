package dev.gatehouse.control;

import java.util.List;

/** Creates tokens of the OIDC issuers that JWT authorizers name. */
public interface JwtIssuers {

    /** {@return the issuers that the template's JWT authorizers name} */
    List<String> names();

    /**
     * {@return an issuer by its URL, or by the name of a JWT authorizer; an unknown URL is a new issuer}
     *
     * @param issuerOrAuthorizer URL of the issuer, or name of an authorizer
     */
    JwtIssuer get(String issuerOrAuthorizer);
}
