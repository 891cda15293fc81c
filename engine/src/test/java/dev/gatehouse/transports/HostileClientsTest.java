package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.ClientKey;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.events.CertificateChecked;
import dev.gatehouse.function.FunctionOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients whose certificates or handshakes are not what they should be. */
@Timeout(60)
class HostileClientsTest {

    private static final Path CERTIFICATES = Path.of("src/test/resources/certificates");
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, EndpointConfiguration: {Type: REGIONAL}}
              Partners:
                Type: AWS::ApiGatewayV2::DomainName
                Properties:
                  DomainName: partners.example.com
                  DomainNameConfigurations: [{EndpointType: REGIONAL, CertificateArn: arn:aws:acm:us-east-1:123456789012:certificate/c}]
                  MutualTlsAuthentication: {TruststoreUri: "s3://trust/partners.pem"}
              Mapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {ApiId: !Ref Api, DomainName: !Ref Partners, Stage: !Ref Api.Stage}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events: {X: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /x, Method: get}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "alice, IN_PROCESS, ''",
        "alice, SOCKET, ''",
        "plain, SOCKET, ''",
        "any, SOCKET, ''",
        "near, SOCKET, ''",
        "server, IN_PROCESS, unsupported certificate purpose",
        "server, SOCKET, unsupported certificate purpose",
        "deep, IN_PROCESS, Could not find issuer for certificate",
        "deep, SOCKET, Could not find issuer for certificate",
        "mallory, IN_PROCESS, Could not find issuer for certificate",
        "mallory, SOCKET, Could not find issuer for certificate",
        "brief, IN_PROCESS, certificate has expired or is not yet valid",
        "brief, SOCKET, certificate has expired or is not yet valid",
    })
    void only_a_certificate_for_clients_of_a_short_chain_of_authorities_is_let_in(
            String name, Way way, String objection) throws Exception {
        try (ApiGateway gateway = gateway("2027-01-01T00:00:00Z")) {
            gateway.get(TrustStores.class).get("partners.example.com").trust(text("trusted"));
            var client = way.client(gateway.api("Api").stage("prod")).byDomain("partners.example.com");

            ApiResponse response = client.presenting(key(name)).get("/x").send();

            assertThat(response.status()).isEqualTo(objection.isEmpty() ? 200 : 403);
            assertThat(response.trace()
                            .last(CertificateChecked.class)
                            .orElseThrow()
                            .objection()
                            .orElse(""))
                    .isEqualTo(objection);
        }
    }

    @Test
    void garbage_and_half_handshakes_keep_nobody_else_out_and_end_with_the_gateway() throws Exception {
        List<Socket> open = new ArrayList<>();
        var random = new Random(6);
        try (ApiGateway gateway = gateway("2026-12-01T00:00:00Z")) {
            int port = gateway.api("Api").stage("prod").secureInvokeUrl().getPort();
            byte[] hello = clientHello();
            for (int i = 0; i < 60; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(socket);
                send(socket, i, hello, random);
            }

            var client = gateway.api("Api").stage("prod").socketClient().byDomain("partners.example.com");
            gateway.get(TrustStores.class).get("partners.example.com").trust(text("trusted"));
            assertThat(client.presenting(key("alice")).get("/x").send().status())
                    .isEqualTo(200);
        }

        for (Socket socket : open) {
            socket.setSoTimeout(30_000);
            assertThat(isAtItsEnd(socket)).isTrue();
            socket.close();
        }
    }

    private static void send(Socket socket, int number, byte[] hello, Random random) {
        byte[] garbage = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(garbage);
        byte[] sent =
                switch (number % 4) {
                    case 0 -> garbage;
                    case 1 -> Arrays.copyOf(hello, 1 + random.nextInt(hello.length - 1));
                    case 2 -> hello;
                    default -> "GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
                };
        try {
            socket.getOutputStream().write(sent);
            if (number % 8 == 2) {
                socket.getOutputStream().write(garbage);
            }
        } catch (IOException refused) {
            // which is an answer
        }
    }

    private static boolean isAtItsEnd(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** The first record of a client of the JDK. */
    private static byte[] clientHello() throws Exception {
        var engine = SSLContext.getDefault().createSSLEngine();
        engine.setUseClientMode(true);
        var record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), record);
        return Arrays.copyOf(record.array(), record.position());
    }

    private static ApiGateway gateway(String now) {
        return ApiGateway.builder()
                .templateText("template.yaml", TEMPLATE)
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\": 200}"))
                .clock(Instant.parse(now))
                .start();
    }

    private static ClientKey key(String name) throws Exception {
        String text = text(name);
        byte[] key = Base64.getMimeDecoder()
                .decode(text.substring(text.indexOf("KEY-----") + 8, text.indexOf("-----END PRIVATE")));
        byte[] certificate = text.substring(text.indexOf("-----BEGIN CERT")).getBytes(StandardCharsets.US_ASCII);
        return new ClientKey(
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(certificate)));
    }

    private static String text(String name) throws IOException {
        return Files.readString(CERTIFICATES.resolve(name + ".pem"));
    }
}
