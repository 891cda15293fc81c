package dev.gatehouse.internal.template.expand;

import java.util.Set;

/** Names of the serverless resource types. */
final class SamTypes {

    static final String PREFIX = "AWS::Serverless::";
    static final String FUNCTION = PREFIX + "Function";
    static final String STATE_MACHINE = PREFIX + "StateMachine";
    static final String API = PREFIX + "Api";
    static final String HTTP_API = PREFIX + "HttpApi";
    static final String WEBSOCKET_API = PREFIX + "WebSocketApi";
    static final String SIMPLE_TABLE = PREFIX + "SimpleTable";
    static final String APPLICATION = PREFIX + "Application";
    static final String CONNECTOR = PREFIX + "Connector";
    static final String LAYER_VERSION = PREFIX + "LayerVersion";

    static final String CAPACITY_PROVIDER = PREFIX + "CapacityProvider";

    /** The types that become other resources. */
    static final Set<String> EXPANDED = Set.of(
            FUNCTION,
            STATE_MACHINE,
            API,
            HTTP_API,
            WEBSOCKET_API,
            SIMPLE_TABLE,
            APPLICATION,
            CONNECTOR,
            LAYER_VERSION,
            CAPACITY_PROVIDER);

    /** The types whose Properties SAM wants to be a map before all else. */
    static final Set<String> WITH_MAPS = Set.of(
            FUNCTION,
            STATE_MACHINE,
            API,
            HTTP_API,
            WEBSOCKET_API,
            SIMPLE_TABLE,
            APPLICATION,
            LAYER_VERSION,
            CAPACITY_PROVIDER);

    private SamTypes() {}
}
