package dev.gatehouse.fuzz;

import java.util.List;

/** A place of a template for a text that users write in a language of its own. */
enum Slot {
    REQUEST_TEMPLATE(
            List.of(
                    "#set($b = $input.path('$'))#foreach($i in $b.list)$i.x#if($foreach.hasNext),#end#end",
                    "{\"a\": $input.json('$.a'), \"b\": \"$util.escapeJavaScript($input.body)\"}",
                    "#set($t = $input.body.replaceAll('a', 'bb'))$t.split(',')[0] $util.base64Encode($t)"),
            List.of(
                    "#set(",
                    "#foreach(",
                    "#if(",
                    "#else",
                    "#end",
                    "#macro(x)",
                    "#x()",
                    "$input.path('$..*')",
                    "$util.",
                    "$input.params()",
                    "$context.",
                    "$foreach.count",
                    ".replaceAll('(a+)+$', '$0$0')",
                    ".class",
                    "[1..99]",
                    "#@x",
                    "#[[",
                    "]]#",
                    "##",
                    "#*",
                    "*#",
                    "$!{",
                    "#stop",
                    "#break",
                    "#evaluate('",
                    "#parse('",
                    "1 / 0",
                    "#set($x = $x)",
                    ".matches('(a|a)*b')",
                    "$context.responseOverride.status",
                    "#set($c.d = 1)")),
    JSON_PATH(
            List.of(
                    "$.list[0].x",
                    "$..x",
                    "$.list[?(@.x > 1)].x",
                    "$['a']['b']",
                    "$.list[-1:]",
                    "$.list[*].x.length()"),
            List.of(
                    "$",
                    "..",
                    ".*",
                    "[*]",
                    "[?(",
                    ")]",
                    "@",
                    "@.x",
                    "==",
                    "=~ /(a+)+b/",
                    "&&",
                    "||",
                    "!",
                    "[0:99]",
                    "[-1]",
                    ".length()",
                    ".min()",
                    ".concat(",
                    "['",
                    "']",
                    "in ['a']",
                    "empty true",
                    "size 1",
                    "$..*",
                    "..[?(@)]")),
    POLICY(
            List.of(
                    "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\":"
                            + " \"execute-api:Invoke\", \"Resource\": \"execute-api:/*\"}]}",
                    "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\":"
                            + " \"execute-api:Invoke\", \"Resource\": \"execute-api:/*\", \"Condition\": {\"IpAddress\":"
                            + " {\"aws:SourceIp\": [\"10.0.0.0/8\"]}}}]}",
                    "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Deny\", \"NotPrincipal\": {\"AWS\":"
                            + " \"123456789012\"}, \"NotAction\": [\"*\"], \"NotResource\": \"*\"}}"),
            List.of(
                    "\"Effect\"",
                    "\"Allow\"",
                    "\"Deny\"",
                    "\"NotAction\"",
                    "\"Condition\"",
                    "\"StringLike\"",
                    "\"*\"",
                    "\"ForAllValues:StringEquals\"",
                    "\"DateLessThan\"",
                    "\"Null\"",
                    "\"Bool\"",
                    "\"${aws:username}\"",
                    "\"NumericEquals\"",
                    "\"::/0\"",
                    "\"1.2.3.4/33\"",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    "*?*?*?*?*?",
                    "\"Sid\": 1,")),
    ROUTE_SELECTION(
            List.of("$request.body.action", "${request.body.a}/${request.body.b}", "$request.body.list[?(@.x)]"),
            List.of("$request.", "${", "}", "$context.", "$stageVariables.", "body.", "[*]", "..", "\\$", "header.x")),
    ACCESS_LOG(
            List.of(
                    "$context.requestId $context.status",
                    "{\"id\": \"$context.requestId\", \"e\": \"$context.error.message\"}"),
            List.of(
                    "$context.",
                    "requestId",
                    "$context.authorizer.x",
                    "$context.error.",
                    "\"",
                    "$",
                    "\n",
                    "identity.sourceIp")),
    SELECTION_PATTERN(List.of("(?s).*boom.*", "4\\d{2}", "(a+)+b", ".*[0-9]x"), Pieces.REGEX),
    SCHEMA_PATTERN(List.of("^[a-z]+$", "^(a|aa)+$", "(?=a)a*b"), Pieces.REGEX),
    TOKEN_PATTERN(List.of("^Bearer [-0-9a-zA-Z._]*$", "(a*)*b", "x|y"), Pieces.REGEX),
    ALLOWED_PATTERN(List.of("[a-z]*", "(a+)+b", "a{1,99}"), Pieces.REGEX),
    ORIGIN(
            List.of("https://a.example", "https://*.example", "*"),
            List.of("http://", "https://", "*", ".", ":80", "null", "[::1]", "@", "/", "?", "%2e", "a".repeat(300))),
    MAPPING(
            List.of("$request.header.x", "'static'", "$request.body.a", "${context.requestId}-x", "$request.path"),
            List.of(
                    "$request.",
                    "querystring.",
                    "$context.",
                    "${",
                    "}",
                    "'",
                    "$stageVariables.",
                    "body..x",
                    "header.\n"));

    private final List<String> seeds;
    private final List<String> pieces;

    Slot(List<String> seeds, List<String> pieces) {
        this.seeds = seeds;
        this.pieces = pieces;
    }

    List<String> seeds() {
        return seeds;
    }

    List<String> pieces() {
        return pieces;
    }

    private static final class Pieces {
        static final List<String> REGEX = List.of(
                "(",
                ")",
                "(?:",
                "(?=",
                "(?<!",
                "[",
                "]",
                "[^",
                "&&",
                "*",
                "+",
                "?",
                "{2,}",
                "{999999999}",
                "|",
                "\\1",
                "\\p{L}",
                "\\Q",
                "\\E",
                "^",
                "$",
                "(a+)+",
                "(.*)*",
                "(?i)",
                "(?s).*",
                "\\x{10FFFF}",
                "\\k<n>",
                "(?<n>a)");
    }
}
