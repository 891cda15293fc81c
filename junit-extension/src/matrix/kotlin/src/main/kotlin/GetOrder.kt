package example

import com.amazonaws.services.lambda.runtime.Context
import com.amazonaws.services.lambda.runtime.RequestHandler

class GetOrder : RequestHandler<Map<String, Any?>, Map<String, Any>> {
    override fun handleRequest(event: Map<String, Any?>, context: Context): Map<String, Any> =
        mapOf("statusCode" to 200, "body" to System.getenv("TABLE"))
}
