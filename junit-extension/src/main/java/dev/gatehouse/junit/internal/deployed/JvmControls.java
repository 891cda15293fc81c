package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.control.JwtIssuer;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.UserPoolTokens;
import dev.gatehouse.control.UserPools;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Controls and logs as a test gets them whose stages are deployed: what only the JVM has aborts the test when it is used.
 *
 * <p>Tokens and signatures are made as ever; they are exchanged for real ones when they are sent.
 */
final class JvmControls {

    private static final Set<Class<?>> EXCHANGED = Set.of(
            UserPools.class,
            UserPoolTokens.class,
            JwtIssuers.class,
            JwtIssuer.class,
            IamIdentities.class,
            IamIdentity.class);

    /** What changes an issuer or identity: that of the deployed stage stays as it is. */
    private static final Set<String> CHANGES = Set.of(
            "rotateKey",
            "withdrawOldKeys",
            "deny",
            "withoutPermissions",
            "inOrganization",
            "tag",
            "fromIdentityPool",
            "expiresIn",
            "presigning");

    private static final Set<String> PERMISSIONS = Set.of("allow", "policy");

    private final Consumer<String> needed;
    private final Map<String, IamIdentity> signers = new ConcurrentHashMap<>();
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();

    /**
     * Makes controls.
     *
     * @param needed aborts the test, given what it needs
     */
    JvmControls(Consumer<String> needed) {
        this.needed = needed;
    }

    /** The same control, which aborts the test where it asks for what only the JVM has. */
    <T> T over(Class<T> type, T here) {
        return type.isInterface() ? proxy(type, here) : here;
    }

    /** The identities that have signed something, by access key id. */
    Map<String, IamIdentity> signers() {
        return Map.copyOf(signers);
    }

    private <T> T proxy(Class<T> type, T here) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(self, type, method, values);
                    }
                    refuse(type, here, method);
                    Object result = call(here, method, values);
                    if (result == here) {
                        return self;
                    }
                    return EXCHANGED.contains(method.getReturnType()) ? again(method.getReturnType(), result) : result;
                }));
    }

    private <T> T again(Class<T> type, Object result) {
        return proxy(type, type.cast(result));
    }

    private void refuse(Class<?> type, Object here, Method method) {
        if (!EXCHANGED.contains(type)) {
            needed.accept(type.getSimpleName());
        }
        if (CHANGES.contains(method.getName())) {
            needed.accept(type.getSimpleName() + "." + method.getName());
        }
        if (here instanceof IamIdentity identity) {
            if (PERMISSIONS.contains(method.getName())) {
                allowed.add(identity.arn());
            }
            if (method.getName().equals("sign")) {
                signing(identity);
            }
        }
    }

    /** Real credentials may do what they may: somebody who was allowed nothing can't be played by them. */
    private void signing(IamIdentity identity) {
        if (!allowed.contains(identity.arn())) {
            needed.accept("an IamIdentity without permissions");
        }
        signers.put(identity.accessKeyId(), identity);
    }

    @SuppressWarnings("PMD") // the cause is what the control threw
    private static Object call(Object here, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(here, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static final Map<String, Function<Object, Object>> OF_OBJECT =
            Map.of("hashCode", System::identityHashCode, "toString", self -> "a control of a deployed stage");

    private static Object ofObject(Object self, Class<?> type, Method method, Object[] values) {
        return method.getName().equals("equals")
                ? (Object) (self == values[0])
                : OF_OBJECT.getOrDefault(method.getName(), it -> type.getName()).apply(self);
    }
}
