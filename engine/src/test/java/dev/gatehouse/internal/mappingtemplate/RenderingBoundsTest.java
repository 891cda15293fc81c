package dev.gatehouse.internal.mappingtemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.expression.BoundedPattern.Verdict;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.Variables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingBoundsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#foreach($a in [0..999])#foreach($b in [0..999])#foreach($c in [0..999])x#end#end#end",
                "#set($s='aaaaaaaaaaaaaaaa')#foreach($i in [0..99])#set($s=\"$s$s\")#end",
                "#set($s='aaaaaaaaaaaaaaaa')#foreach($i in [0..99])#set($s=$s+$s)#end",
                "#set($r=[0..2000000000])$r.size()",
                "#foreach($i in [0..$n])x#end",
                "$long.matches('(.*a){25}c')",
                "$long.replaceAll('(.*a){25}c', '')",
                "$long.split('(.*a){25}c').size()",
                "#set($s=$long)#foreach($i in [0..99])#set($s=$s.replaceAll('a', 'aa'))#end",
                "#set($s=$long)#foreach($i in [0..99])#set($s=$s.replaceFirst('.+', '$0$0$0'))#end",
                "$long.format('%2000000000d', 1)",
                "#set($w = '%2000000000s')$w.formatted('a')",
                "$long.indent($n)",
                "#macro(m $x)#m($x)#m($x)#end#m(1)",
                "#set($m={})#set($n={'m': $m})#set($x=$m.put('n', $n))$m",
                "#foreach($a in [0..999])#foreach($b in [0..999])$long$long$long$long$long#end#end"
            })
    void ends_templates_that_would_not(String template) {
        String text = "#set($n = 2000000000)#set($long = '" + "a".repeat(60) + "')" + template;

        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> render(text)).isInstanceOf(MappingTemplateException.class));
    }

    @Test
    void keeps_what_methods_with_regular_expressions_give() {
        assertThat(render(
                        "#set($s='a1b22')$s.matches('.*\\d') $s.replaceAll('\\d+', '-') $s.replaceFirst('\\d', '$0$0')"
                                + " $s.split('\\d+').get(1) $s.split('\\d', 2).size()"))
                .isEqualTo("true a-b- a11b22 b 2");
    }

    @Test
    void keeps_what_methods_that_widen_a_text_give() {
        assertThat(render("#set($f='%03d|%s')$f.format($f, 7, 'a') $f.formatted(8, 'b') $f.indent(2)"))
                .isEqualTo("007|a 008|b   %03d|%s\n");
    }

    @Test
    void gives_a_hostile_pattern_up() {
        assertThat(BoundedPattern.compile("(.*a){25}c").matches("a".repeat(60))).isEqualTo(Verdict.GIVEN_UP);
        assertThat(BoundedPattern.compile("4\\d{2}").matches("404")).isEqualTo(Verdict.MATCHES);
        assertThat(BoundedPattern.compile("4\\d{2}").matches("4040")).isEqualTo(Verdict.DIFFERS);
    }

    private static String render(String text) {
        var source = MappingSource.of(RequestMessage.none(), Map.of(), Variables.none());
        return VelocityTemplate.compile(text)
                .render(TemplateInput.ofRequest(source, new Overrides()))
                .text();
    }
}
