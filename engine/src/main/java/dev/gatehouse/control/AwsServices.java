package dev.gatehouse.control;

import java.util.List;

/** The AWS services behind the integrations of one test. */
public interface AwsServices {

    /**
     * {@return what stands in for a service}
     *
     * @param service as integration URIs name it: {@code sqs}, {@code dynamodb}, {@code states}, {@code s3} …
     */
    StandIn<ServiceCall> get(String service);

    /** {@return the services for which something was decided or asked} */
    List<String> names();

    /** {@return the services that the test gave an answer, and that nothing asked} */
    List<String> unasked();
}
