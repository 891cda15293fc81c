package dev.gatehouse.control;

import java.util.List;

/** Mints the tokens of OIDC issuers that JWT authorizers name. */
public interface JwtIssuers {

    /** The issuers that the template's JWT authorizers name. */
    List<String> names();

    /** An issuer by its URL, or by the name of a JWT authorizer; an unknown URL is an issuer of its own. */
    JwtIssuer get(String issuerOrAuthorizer);
}
