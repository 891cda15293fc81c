package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The intrinsic functions by name. */
public final class IntrinsicFunctions {

    static final Map<String, Intrinsic> BY_NAME = Map.ofEntries(
            Map.entry("Ref", ResourceReferences::ref),
            Map.entry("Fn::GetAtt", ResourceReferences::getAtt),
            Map.entry("Fn::Sub", TextFunctions::sub),
            Map.entry("Fn::Join", TextFunctions::join),
            Map.entry("Fn::Split", TextFunctions::split),
            Map.entry("Fn::Base64", TextFunctions::base64),
            Map.entry("Fn::ToJsonString", TextFunctions::toJsonString),
            Map.entry("Fn::Select", ListFunctions::select),
            Map.entry("Fn::GetAZs", ListFunctions::getAzs),
            Map.entry("Fn::Length", ListFunctions::length),
            Map.entry("Fn::Cidr", CidrFunction::cidr),
            Map.entry("Fn::If", Choices::choose),
            Map.entry("Fn::And", Choices::condition),
            Map.entry("Fn::Or", Choices::condition),
            Map.entry("Fn::Not", Choices::condition),
            Map.entry("Fn::Equals", Choices::condition),
            Map.entry("Fn::FindInMap", Choices::findInMap),
            Map.entry("Fn::ImportValue", ResourceReferences::importValue),
            Map.entry("Fn::GetStackOutput", ResourceReferences::stackOutput),
            Map.entry("Fn::Transform", ResourceReferences::transform));

    private IntrinsicFunctions() {}

    /** The names of the functions, like {@code Fn::Sub}; loops and includes are expanded before. */
    public static SortedSet<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    /** Whether that is a call of a function: a map with the function's name as its only key. */
    static boolean isCall(MapNode map) {
        return map.entries().size() == 1
                && map.entries().keySet().stream()
                        .allMatch(name -> BY_NAME.containsKey(name) || name.startsWith("Fn::"));
    }

    /** A function that there is not. */
    public static Node unknown(Node argument, FunctionCall site) {
        return site.refuse(
                "Template error: Encountered unsupported function: " + site.function(),
                DidYouMean.remedy(site.function(), BY_NAME.keySet(), "write one of CloudFormation's functions."));
    }

    interface Intrinsic {

        /** The value of the function; {@code argument} is as written, its own functions not yet evaluated. */
        Node evaluate(Node argument, FunctionCall site);
    }
}
