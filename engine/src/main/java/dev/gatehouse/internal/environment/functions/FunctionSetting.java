package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.environment.Ids;
import dev.gatehouse.internal.environment.PendingWork;
import dev.gatehouse.internal.environment.RunOptions;
import dev.gatehouse.internal.environment.VirtualClock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the functions of one test find around them.
 *
 * @param clock when Lambda tries a failed asynchronous event again
 * @param lateBinding what is replaced in environment variables: physical API id to the id minted for the test
 * @param aws answers the calls that functions make to AWS
 * @param quiescence counts what runs after its caller went on
 * @param run what the user decided about time
 * @param life whether the gateway is open
 */
public record FunctionSetting(
        VirtualClock clock,
        Ids ids,
        Supplier<Map<String, String>> lateBinding,
        AwsCalls aws,
        PendingWork quiescence,
        RunOptions run,
        GatewayLifecycle life) {}
