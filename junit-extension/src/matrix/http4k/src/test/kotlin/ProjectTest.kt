package example

import dev.gatehouse.assertions.GatewayAssertions.assertThat
import dev.gatehouse.client.GatewayClient
import dev.gatehouse.junit.ApiGatewayTest
import org.junit.jupiter.api.Test

@ApiGatewayTest
class ProjectTest {

    @Test
    fun `a route of http4k answers`(client: GatewayClient) {
        assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("orders 7")
    }
}
