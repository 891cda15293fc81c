package dev.gatehouse.lambda.oracle;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.converters.LambdaErrorConverter;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.ErrorRequest;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.BiFunction;

/** AWS's own runtime: loads a handler by its name and gives it one event, as its main loop does. */
public final class AwsRuntime implements BiFunction<String, byte[], byte[]> {

    private final URL[] more;

    public AwsRuntime(URL[] more) {
        this.more = more.clone();
    }

    @Override
    public byte[] apply(String handler, byte[] event) {
        try {
            return loaded(handler).call(request(event)).toByteArray();
        } catch (UserFault fault) {
            return DtoSerializers.serialize(LambdaErrorConverter.fromUserFault(UserFault.filterStackTrace(fault)));
        } catch (Throwable thrown) {
            ErrorRequest error = LambdaErrorConverter.fromThrowable(UserFault.filterStackTrace(thrown));
            return DtoSerializers.serialize(error);
        }
    }

    private LambdaRequestHandler loaded(String handler) throws Throwable {
        var loader = new URLClassLoader(more, getClass().getClassLoader());
        var field = AWSLambda.class.getDeclaredField("customerClassLoader");
        field.setAccessible(true);
        field.set(null, loader);
        var find = AWSLambda.class.getDeclaredMethod("findRequestHandler", String.class, ClassLoader.class);
        find.setAccessible(true);
        try {
            return (LambdaRequestHandler) find.invoke(null, handler, loader);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static InvocationRequest request(byte[] event) {
        var request = new InvocationRequest();
        request.setId("11111111-2222-3333-4444-555555555555");
        request.setInvokedFunctionArn("arn:aws:lambda:us-east-1:123456789012:function:Sample");
        request.setDeadlineTimeInMs(System.currentTimeMillis() + 60_000);
        request.setContent(event);
        return request;
    }
}
