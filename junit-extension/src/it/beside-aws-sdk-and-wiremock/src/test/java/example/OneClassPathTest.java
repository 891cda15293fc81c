package example;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.junit.ApiGatewayTest;
import io.netty.util.Version;
import java.net.URI;
import java.net.URL;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Gatehouse from its packaged jars beside the Netty of the AWS SDK, and WireMock: each does its part. */
@ApiGatewayTest("template.yaml")
@Timeout(60)
class OneClassPathTest {

    @RegisterExtension
    static final WireMockExtension TABLES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @BeforeEach
    void wire_mock_stands_for_the_backend(HttpBackends backends) {
        backends.get("https://tables.example.com").forwardTo(URI.create(TABLES.baseUrl()));
        TABLES.stubFor(post(urlEqualTo("/"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.0")
                        .withBody("{\"TableNames\":[\"orders\"]}")));
    }

    @Test
    void the_sdk_asks_gatehouse_over_a_socket_which_asks_wire_mock(ApiGateway gateway) {
        try (var dynamo = DynamoDbAsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .endpointOverride(gateway.api().stage("$default").invokeUrl())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build()) {

            var answer = dynamo.listTables().join();

            assertThat(answer.tableNames()).containsExactly("orders");
        }
        TABLES.verify(postRequestedFor(urlEqualTo("/")).withHeader("x-amz-target", containing("ListTables")));
    }

    @Test
    void the_injected_client_asks_gatehouse_in_process(GatewayClient client) {
        var response = client.post("/").body("{}").send();

        assertThat(response.text()).contains("orders");
    }

    @Test
    void the_class_path_has_the_netty_of_the_sdk_only() {
        assertThat(Version.identify().get("netty-common").artifactVersion()).startsWith("4.1.");
        assertThatThrownBy(() -> Class.forName("io.netty.channel.MultiThreadIoEventLoopGroup"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void the_engine_brings_its_own_netty_with_its_notice() throws Exception {
        URL engine = ApiGateway.class.getProtectionDomain().getCodeSource().getLocation();

        try (var jar = new JarFile(engine.getPath())) {
            assertThat(jar.getEntry("dev/gatehouse/internal/netty/channel/MultiThreadIoEventLoopGroup.class"))
                    .isNotNull();
            assertThat(jar.getEntry("META-INF/netty/NOTICE.txt")).isNotNull();
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
            assertThat(jar.stream()).noneMatch(entry -> entry.getName().startsWith("io/netty/"));
        }
    }
}
