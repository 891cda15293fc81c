package dev.gatehouse.lambda.oracle;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2ProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2ProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.ActiveMQEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchCompositeAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchMetricAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CodeCommitEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.amazonaws.services.lambda.runtime.events.ConnectEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.amazonaws.services.lambda.runtime.events.IoTButtonEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsFirehoseInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsStreamsInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.LexEvent;
import com.amazonaws.services.lambda.runtime.events.MSKFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.MSKFirehoseResponse;
import com.amazonaws.services.lambda.runtime.events.RabbitMQEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEventV2;
import com.amazonaws.services.lambda.runtime.events.S3BatchResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.S3ObjectLambdaEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.SecretsManagerRotationEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.TimeWindowEventResponse;

/** One handler method for each event type of aws-lambda-java-events; each gives its event back. */
public class EventSamples {

    public APIGatewayCustomAuthorizerEvent APIGatewayCustomAuthorizerEvent(APIGatewayCustomAuthorizerEvent event) {
        return event;
    }

    public APIGatewayProxyRequestEvent APIGatewayProxyRequestEvent(APIGatewayProxyRequestEvent event) {
        return event;
    }

    public APIGatewayProxyResponseEvent APIGatewayProxyResponseEvent(APIGatewayProxyResponseEvent event) {
        return event;
    }

    public APIGatewayV2CustomAuthorizerEvent APIGatewayV2CustomAuthorizerEvent(
            APIGatewayV2CustomAuthorizerEvent event) {
        return event;
    }

    public APIGatewayV2HTTPEvent APIGatewayV2HTTPEvent(APIGatewayV2HTTPEvent event) {
        return event;
    }

    public APIGatewayV2HTTPResponse APIGatewayV2HTTPResponse(APIGatewayV2HTTPResponse event) {
        return event;
    }

    public APIGatewayV2ProxyRequestEvent APIGatewayV2ProxyRequestEvent(APIGatewayV2ProxyRequestEvent event) {
        return event;
    }

    public APIGatewayV2ProxyResponseEvent APIGatewayV2ProxyResponseEvent(APIGatewayV2ProxyResponseEvent event) {
        return event;
    }

    public APIGatewayV2WebSocketEvent APIGatewayV2WebSocketEvent(APIGatewayV2WebSocketEvent event) {
        return event;
    }

    public APIGatewayV2WebSocketResponse APIGatewayV2WebSocketResponse(APIGatewayV2WebSocketResponse event) {
        return event;
    }

    public ActiveMQEvent activeMQEvent(ActiveMQEvent event) {
        return event;
    }

    public AppSyncLambdaAuthorizerEvent appSyncLambdaAuthorizerEvent(AppSyncLambdaAuthorizerEvent event) {
        return event;
    }

    public AppSyncLambdaAuthorizerResponse appSyncLambdaAuthorizerResponse(AppSyncLambdaAuthorizerResponse event) {
        return event;
    }

    public ApplicationLoadBalancerRequestEvent applicationLoadBalancerRequestEvent(
            ApplicationLoadBalancerRequestEvent event) {
        return event;
    }

    public ApplicationLoadBalancerResponseEvent applicationLoadBalancerResponseEvent(
            ApplicationLoadBalancerResponseEvent event) {
        return event;
    }

    public CloudFormationCustomResourceEvent cloudFormationCustomResourceEvent(
            CloudFormationCustomResourceEvent event) {
        return event;
    }

    public CloudFrontEvent cloudFrontEvent(CloudFrontEvent event) {
        return event;
    }

    public CloudWatchCompositeAlarmEvent cloudWatchCompositeAlarmEvent(CloudWatchCompositeAlarmEvent event) {
        return event;
    }

    public CloudWatchLogsEvent cloudWatchLogsEvent(CloudWatchLogsEvent event) {
        return event;
    }

    public CloudWatchMetricAlarmEvent cloudWatchMetricAlarmEvent(CloudWatchMetricAlarmEvent event) {
        return event;
    }

    public CodeCommitEvent codeCommitEvent(CodeCommitEvent event) {
        return event;
    }

    public CognitoEvent cognitoEvent(CognitoEvent event) {
        return event;
    }

    public CognitoUserPoolCreateAuthChallengeEvent cognitoUserPoolCreateAuthChallengeEvent(
            CognitoUserPoolCreateAuthChallengeEvent event) {
        return event;
    }

    public CognitoUserPoolCustomMessageEvent cognitoUserPoolCustomMessageEvent(
            CognitoUserPoolCustomMessageEvent event) {
        return event;
    }

    public CognitoUserPoolDefineAuthChallengeEvent cognitoUserPoolDefineAuthChallengeEvent(
            CognitoUserPoolDefineAuthChallengeEvent event) {
        return event;
    }

    public CognitoUserPoolEvent cognitoUserPoolEvent(CognitoUserPoolEvent event) {
        return event;
    }

    public CognitoUserPoolMigrateUserEvent cognitoUserPoolMigrateUserEvent(CognitoUserPoolMigrateUserEvent event) {
        return event;
    }

    public CognitoUserPoolPostAuthenticationEvent cognitoUserPoolPostAuthenticationEvent(
            CognitoUserPoolPostAuthenticationEvent event) {
        return event;
    }

    public CognitoUserPoolPostConfirmationEvent cognitoUserPoolPostConfirmationEvent(
            CognitoUserPoolPostConfirmationEvent event) {
        return event;
    }

    public CognitoUserPoolPreAuthenticationEvent cognitoUserPoolPreAuthenticationEvent(
            CognitoUserPoolPreAuthenticationEvent event) {
        return event;
    }

    public CognitoUserPoolPreSignUpEvent cognitoUserPoolPreSignUpEvent(CognitoUserPoolPreSignUpEvent event) {
        return event;
    }

    public CognitoUserPoolPreTokenGenerationEvent cognitoUserPoolPreTokenGenerationEvent(
            CognitoUserPoolPreTokenGenerationEvent event) {
        return event;
    }

    public CognitoUserPoolPreTokenGenerationEventV2 cognitoUserPoolPreTokenGenerationEventV2(
            CognitoUserPoolPreTokenGenerationEventV2 event) {
        return event;
    }

    public CognitoUserPoolVerifyAuthChallengeResponseEvent cognitoUserPoolVerifyAuthChallengeResponseEvent(
            CognitoUserPoolVerifyAuthChallengeResponseEvent event) {
        return event;
    }

    public ConfigEvent configEvent(ConfigEvent event) {
        return event;
    }

    public ConnectEvent connectEvent(ConnectEvent event) {
        return event;
    }

    public DynamodbEvent dynamodbEvent(DynamodbEvent event) {
        return event;
    }

    public DynamodbTimeWindowEvent dynamodbTimeWindowEvent(DynamodbTimeWindowEvent event) {
        return event;
    }

    public IamPolicyResponse iamPolicyResponse(IamPolicyResponse event) {
        return event;
    }

    public IamPolicyResponseV1 iamPolicyResponseV1(IamPolicyResponseV1 event) {
        return event;
    }

    public IoTButtonEvent ioTButtonEvent(IoTButtonEvent event) {
        return event;
    }

    public KafkaEvent kafkaEvent(KafkaEvent event) {
        return event;
    }

    public KinesisAnalyticsFirehoseInputPreprocessingEvent kinesisAnalyticsFirehoseInputPreprocessingEvent(
            KinesisAnalyticsFirehoseInputPreprocessingEvent event) {
        return event;
    }

    public KinesisAnalyticsInputPreprocessingResponse kinesisAnalyticsInputPreprocessingResponse(
            KinesisAnalyticsInputPreprocessingResponse event) {
        return event;
    }

    public KinesisAnalyticsOutputDeliveryEvent kinesisAnalyticsOutputDeliveryEvent(
            KinesisAnalyticsOutputDeliveryEvent event) {
        return event;
    }

    public KinesisAnalyticsOutputDeliveryResponse kinesisAnalyticsOutputDeliveryResponse(
            KinesisAnalyticsOutputDeliveryResponse event) {
        return event;
    }

    public KinesisAnalyticsStreamsInputPreprocessingEvent kinesisAnalyticsStreamsInputPreprocessingEvent(
            KinesisAnalyticsStreamsInputPreprocessingEvent event) {
        return event;
    }

    public KinesisEvent kinesisEvent(KinesisEvent event) {
        return event;
    }

    public KinesisFirehoseEvent kinesisFirehoseEvent(KinesisFirehoseEvent event) {
        return event;
    }

    public KinesisTimeWindowEvent kinesisTimeWindowEvent(KinesisTimeWindowEvent event) {
        return event;
    }

    public LambdaDestinationEvent lambdaDestinationEvent(LambdaDestinationEvent event) {
        return event;
    }

    public LexEvent lexEvent(LexEvent event) {
        return event;
    }

    public MSKFirehoseEvent MSKFirehoseEvent(MSKFirehoseEvent event) {
        return event;
    }

    public MSKFirehoseResponse MSKFirehoseResponse(MSKFirehoseResponse event) {
        return event;
    }

    public RabbitMQEvent rabbitMQEvent(RabbitMQEvent event) {
        return event;
    }

    public S3BatchEvent S3BatchEvent(S3BatchEvent event) {
        return event;
    }

    public S3BatchEventV2 S3BatchEventV2(S3BatchEventV2 event) {
        return event;
    }

    public S3BatchResponse S3BatchResponse(S3BatchResponse event) {
        return event;
    }

    public S3Event S3Event(S3Event event) {
        return event;
    }

    public S3ObjectLambdaEvent S3ObjectLambdaEvent(S3ObjectLambdaEvent event) {
        return event;
    }

    public SNSEvent SNSEvent(SNSEvent event) {
        return event;
    }

    public SQSBatchResponse SQSBatchResponse(SQSBatchResponse event) {
        return event;
    }

    public SQSEvent SQSEvent(SQSEvent event) {
        return event;
    }

    public ScheduledEvent scheduledEvent(ScheduledEvent event) {
        return event;
    }

    public SecretsManagerRotationEvent secretsManagerRotationEvent(SecretsManagerRotationEvent event) {
        return event;
    }

    public SimpleIAMPolicyResponse simpleIAMPolicyResponse(SimpleIAMPolicyResponse event) {
        return event;
    }

    public StreamsEventResponse streamsEventResponse(StreamsEventResponse event) {
        return event;
    }

    public TimeWindowEventResponse timeWindowEventResponse(TimeWindowEventResponse event) {
        return event;
    }
}
