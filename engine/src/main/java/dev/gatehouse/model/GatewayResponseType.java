package dev.gatehouse.model;

/**
 * Why a call was refused, by AWS's gateway response types.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">
 *     Gateway response types</a>
 */
public enum GatewayResponseType {
    ACCESS_DENIED(403, "AccessDeniedException", "Forbidden"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", ""),
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException", ""),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Bad Request"),
    BAD_REQUEST_BODY(400, "BadRequestException", "Invalid request body"),
    EXPIRED_TOKEN(403, "ExpiredTokenException", "The security token included in the request is expired"),
    INTEGRATION_FAILURE(504, "InternalServerErrorException", "Internal server error"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    INVALID_API_KEY(403, "ForbiddenException", "Forbidden"),
    INVALID_SIGNATURE(403, "InvalidSignatureException", "The request signature we calculated does not match"),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    QUOTA_EXCEEDED(429, "LimitExceededException", "Limit Exceeded"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    RESOURCE_NOT_FOUND(404, "NotFoundException", "Not Found"),
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),
    UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException", "Unsupported Media Type"),
    WAF_FILTERED(403, "ForbiddenException", "Forbidden"),
    /** Stands for every type of a 4XX status that has no own response; never refuses by itself. */
    DEFAULT_4XX(400, "", ""),
    /** Stands for every type of a 5XX status that has no own response; never refuses by itself. */
    DEFAULT_5XX(500, "", "");

    private final int status;
    private final String errorType;
    private final String message;

    GatewayResponseType(int status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }

    /** The status of the default answer. */
    public int status() {
        return status;
    }

    /** The value of {@code x-amzn-ErrorType}. */
    public String errorType() {
        return errorType;
    }

    /** The default message; empty where AWS answers {@code null}. */
    public String message() {
        return message;
    }

    /** The type whose customisation applies where this one has none. */
    public GatewayResponseType fallback() {
        return status < 500 ? DEFAULT_4XX : DEFAULT_5XX;
    }
}
