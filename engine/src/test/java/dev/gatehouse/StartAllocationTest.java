package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.ProvidedFunction;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a start allocates, and how that grows with the template; other than time, a busy machine does not change it. */
class StartAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 10;
    private static final int TIMES = 8;

    @Test
    void allocation_grows_no_faster_than_the_template() {
        String small = template(FEW);
        String large = template(FEW * TIMES);
        allocated(small);
        allocated(large);

        long ofSmall = allocated(small + "# another text");
        long ofLarge = allocated(large + "# another text");

        assertThat(ofLarge).isBetween(ofSmall, ofSmall * (TIMES + 2));
        assertThat(ofLarge / large.lines().count()).isBetween(1_000L, 35_000L);
    }

    @Test
    void a_template_that_was_read_before_costs_a_part_only() {
        String template = template(FEW);
        allocated(template);

        long again = allocated(template);

        assertThat(again).isBetween(1L, allocated(template + "# a third text") / 3);
    }

    private static long allocated(String template) {
        FunctionCode code = invocation -> FunctionOutcome.returned("{}");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        ApiGateway.builder()
                .templateText("template.yaml", template)
                .functions(definition -> ProvidedFunction.of(code))
                .start()
                .close();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static String template(int functions) {
        return IntStream.range(0, functions).mapToObj("""
                  Orders%1$d:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java17
                      CodeUri: .
                      Handler: com.example.Orders%1$d
                      Environment: {Variables: {TABLE: !Sub "${AWS::StackName}-orders"}}
                      Events:
                        Get: {Type: Api, Properties: {Path: "/orders%1$d/{id}", Method: get}}
                """::formatted).collect(Collectors.joining("", """
                AWSTemplateFormatVersion: "2010-09-09"
                Transform: AWS::Serverless-2016-10-31
                Resources:
                """, ""));
    }
}
