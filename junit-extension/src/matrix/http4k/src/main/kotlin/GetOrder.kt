package example

import org.http4k.core.Method.GET
import org.http4k.core.Response
import org.http4k.core.Status.Companion.OK
import org.http4k.routing.bind
import org.http4k.routing.path
import org.http4k.routing.routes
import org.http4k.serverless.ApiGatewayV2LambdaFunction
import org.http4k.serverless.AppLoader

/** Routes of http4k, with the environment of the function. */
class GetOrder : ApiGatewayV2LambdaFunction(AppLoader { environment ->
    routes("/orders/{id}" bind GET to { Response(OK).body("${environment["TABLE"]} ${it.path("id")}") })
})
