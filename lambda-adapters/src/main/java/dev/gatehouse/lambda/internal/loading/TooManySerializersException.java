package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.util.List;

/** More than one custom serializer is on the class path; AWS's runtime refuses that with these words. */
final class TooManySerializersException extends IllegalStateException implements AwsNamed {

    private static final long serialVersionUID = 1L;

    TooManySerializersException(List<CustomPojoSerializer> found) {
        super(
                "Too many serializers provided inside the META-INF/services folder, only one is allowed",
                new IllegalStateException("found "
                        + String.join(
                                ", ",
                                found.stream()
                                        .map(it -> it.getClass().getName())
                                        .toList())));
    }

    @Override
    public String awsType() {
        return "com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException";
    }
}
