import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names our interceptor in every place where the AWS SDK for Java 2 looks for one.
 *
 * <p>Run by the build: {@code java ExecutionInterceptors.java LIST CLASS TARGET}. The services are named besides the global
 * place because the SDK up to 2.46 lets a service overwrite a host that is set for all of them.
 */
final class ExecutionInterceptors {

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[2]).resolve("software/amazon/awssdk");
        for (String place : Files.readAllLines(Path.of(arguments[0]))) {
            if (!place.startsWith("#")) {
                Path file = target.resolve(place).resolve("execution.interceptors");
                Files.createDirectories(file.getParent());
                Files.writeString(file, arguments[1] + "\n");
            }
        }
    }
}
