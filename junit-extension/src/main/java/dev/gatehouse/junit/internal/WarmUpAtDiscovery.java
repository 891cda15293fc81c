package dev.gatehouse.junit.internal;

import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/** Begins the {@link WarmUp} before JUnit looks for tests, if one of the selected classes needs a gateway. */
public final class WarmUpAtDiscovery implements LauncherDiscoveryListener {

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        if (request.getSelectorsByType(ClassSelector.class).stream().anyMatch(WarmUpAtDiscovery::needsGateway)) {
            WarmUp.begin();
        }
    }

    private static boolean needsGateway(ClassSelector selector) {
        try {
            return AnnotationSupport.isAnnotated(selector.getJavaClass(), ApiGatewayTest.class);
        } catch (JUnitException | LinkageError e) {
            // JUnit tells of a class that can't be loaded
            return false;
        }
    }
}
