package dev.gatehouse.internal.templateimport.sam.property;

/** Names of the serverless resource types. */
public final class SamTypes {

    public static final String PREFIX = "AWS::Serverless::";
    public static final String FUNCTION = PREFIX + "Function";
    public static final String STATE_MACHINE = PREFIX + "StateMachine";
    public static final String API = PREFIX + "Api";
    public static final String HTTP_API = PREFIX + "HttpApi";
    public static final String WEBSOCKET_API = PREFIX + "WebSocketApi";
    public static final String SIMPLE_TABLE = PREFIX + "SimpleTable";
    public static final String APPLICATION = PREFIX + "Application";
    public static final String CONNECTOR = PREFIX + "Connector";
    public static final String LAYER_VERSION = PREFIX + "LayerVersion";

    public static final String CAPACITY_PROVIDER = PREFIX + "CapacityProvider";

    private SamTypes() {}
}
