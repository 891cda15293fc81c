package dev.gatehouse.model;

/**
 * Why a call was refused, by AWS's gateway response types.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">
 *     Gateway response types</a>
 */
public enum GatewayResponseType {
    /** An authorizer or a policy does not allow the call. */
    ACCESS_DENIED(403, "AccessDeniedException", "Forbidden"),
    /** The configuration of the API is wrong. */
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    /** The authorizer's output is malformed, or the authorizer can't be invoked. */
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", ""),
    /** The authorizer failed. */
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException", ""),
    /** A required parameter is missing. */
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Bad Request"),
    /** The body does not conform to the model. */
    BAD_REQUEST_BODY(400, "BadRequestException", "Invalid request body"),
    /** The security token has expired. */
    EXPIRED_TOKEN(403, "ExpiredTokenException", "The security token included in the request is expired"),
    /** The integration can't be reached, or failed. */
    INTEGRATION_FAILURE(504, "InternalServerErrorException", "Internal server error"),
    /** The integration took too long. */
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    /** The API key is missing or not valid for the stage. */
    INVALID_API_KEY(403, "ForbiddenException", "Forbidden"),
    /** The signature does not match the request. */
    INVALID_SIGNATURE(403, "InvalidSignatureException", "The request signature we calculated does not match"),
    /** The method needs a signature, or there is no such method. */
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    /** The quota of the usage plan is exhausted. */
    QUOTA_EXCEEDED(429, "LimitExceededException", "Limit Exceeded"),
    /** The request is too large. */
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    /** The request passed authorization, but there is no such resource. */
    RESOURCE_NOT_FOUND(404, "NotFoundException", "Not Found"),
    /** A throttle of plan, method, stage or account refused the call. */
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    /** The authorizer found no valid identity. */
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),
    /** No mapping template matches the content type. */
    UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException", "Unsupported Media Type"),
    /** The web ACL blocked the call. */
    WAF_FILTERED(403, "ForbiddenException", "Forbidden"),
    /** The default for types with a 4XX status; it is never a reason itself. */
    DEFAULT_4XX(400, "", ""),
    /** The default for types with a 5XX status; it is never a reason itself. */
    DEFAULT_5XX(500, "", "");

    private final int status;
    private final String errorType;
    private final String message;

    GatewayResponseType(int status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }

    /** {@return the status of the default response} */
    public int status() {
        return status;
    }

    /** {@return the value of {@code x-amzn-ErrorType}} */
    public String errorType() {
        return errorType;
    }

    /** {@return the default message; empty if AWS sends {@code null}} */
    public String message() {
        return message;
    }

    /** {@return the type whose customized response is used if this one has none} */
    public GatewayResponseType fallback() {
        return status < 500 ? DEFAULT_4XX : DEFAULT_5XX;
    }
}
