package dev.gatehouse.internal.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                "(?:a{1000}){1000}",
                "^(?:[a-z]?){64}$",
                "\\Q(?:){5000}\\E",
                "[(?:){5000}]+",
                "(?=a)(a|b|){3}\\{5000}",
                "x{5000}|y{6000,}",
                "\\bword\\b",
                "(.*)*(.*)*(.*)*(.*)*b",
                "a?b*c?d*e?f*g?h*i?j*k?l*m?n*o?p*",
                "(-[a-z]+)?(\\.[0-9]+)?(/.*)?(#.*)?(;q=.+)?(,x)*(\\s)*(=[^;]*)?(y+)?(z)?(w)?(v)?",
            })
    void what_ends_is_compiled(String regex) {
        assertThat(UserPattern.compile(regex).pattern()).isEqualTo(regex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a|aa)+${999999999}{999999999}",
                "(?:){1001}",
                "(?:(?:a?){100}){100}",
                "(?:\\b){5000}",
                "(?:(?=a)){5000}",
                "(a*|b){5000,}",
                "(a)|(?:\\1){5000}",
                "(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*(.*)*b",
                "a(x*)?(x*)?(x*)?(x*)?(x*)?(x*)?(x*)?(x*)?(x*)?(x*)?(?=a)a*b",
                "((a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)c)?",
                "(?:(?:a*)*){10}b",
            })
    void what_repeats_nothing_without_end_is_none(String regex) {
        assertThatThrownBy(() -> UserPattern.compile(regex))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageStartingWith("it repeats a group that can be empty more than 1000 times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a(\\E\\E\\E",
                "(?:\\E",
                "[\\E\\E",
                "\\Q\\E\\E{",
                "(?<n",
                "\\p{",
                "\\x{110000}",
                "\\N{",
                "a{99999999999}"
            })
    void what_the_jdk_stumbles_over_is_none(String regex) {
        assertThatThrownBy(() -> UserPattern.compile(regex)).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void what_is_nested_too_deeply_is_none() {
        assertThatThrownBy(() -> UserPattern.compile("(".repeat(100_000) + ")".repeat(100_000)))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageStartingWith("Stack overflow during pattern compilation");
    }
}
