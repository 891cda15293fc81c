package dev.gatehouse.control;

import java.util.List;

/** The stand-ins for AWS services in one test. */
public interface AwsServices {

    /**
     * {@return the stand-in for a service}
     *
     * @param service the name in integration URIs: {@code sqs}, {@code dynamodb}, {@code states}, {@code s3} …
     */
    StandIn<ServiceCall> get(String service);

    /** {@return the services that were set up or called} */
    List<String> names();

    /** {@return the services that were set up but not called} */
    List<String> unasked();
}
