package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.core.util.VersionInfo;

/** The build runs some tests on several versions of the SDK: here it shows that it really does. */
class AwsSdkVersionTest {

    @Test
    @EnabledIfSystemProperty(named = "gatehouse-build.sdk", matches = ".+")
    void these_tests_run_on_the_version_that_the_build_names() throws Exception {
        // by reflection: javac would copy the constant of the version that it sees
        Object version = VersionInfo.class.getField("SDK_VERSION").get(null);

        assertThat(version).isEqualTo(System.getProperty("gatehouse-build.sdk"));
    }
}
