package dev.gatehouse.lambda.internal.hook.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsHostTest {

    @ParameterizedTest
    @CsvSource({
        "dynamodb.us-east-1.amazonaws.com, dynamodb, us-east-1",
        "123456789012.ddb.eu-west-1.amazonaws.com, dynamodb, eu-west-1",
        "dynamodb-fips.us-gov-west-1.amazonaws.com, dynamodb, us-gov-west-1",
        "SQS.eu-central-1.amazonaws.com, sqs, eu-central-1",
        "bucket.name.s3.ap-southeast-2.amazonaws.com, s3, ap-southeast-2",
        "bucket.s3.dualstack.us-east-1.amazonaws.com, s3, us-east-1",
        "abcdefghij.execute-api.us-east-1.amazonaws.com, execute-api, us-east-1",
        "states.cn-north-1.amazonaws.com.cn, states, cn-north-1",
        "lambda.us-east-1.api.aws, lambda, us-east-1",
        "email.us-east-1.amazonaws.com, ses, us-east-1",
        "sts.amazonaws.com, sts, ''",
        "bucket.s3.amazonaws.com, s3, ''"
    })
    void tells_service_and_region(String host, String service, String region) {
        assertThat(AwsHost.parse(host)).contains(new AwsHost(service, region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "dynamodb.example.com", "amazonaws.com.example.com"})
    void leaves_other_hosts_alone(String host) {
        assertThat(AwsHost.parse(host)).isEmpty();
    }
}
