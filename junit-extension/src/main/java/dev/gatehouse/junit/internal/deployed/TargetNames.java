package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.junit.internal.settings.TargetSettings;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the names of settings {@code gatehouse.target.…} against a template.
 *
 * @param written what stands behind the prefix, by the whole name as it is written
 */
record TargetNames(ApiGateway gateway, Map<String, String> written) {

    private static final String KEY = ".key.";

    /**
     * A setting that is none of this template's, and may be one of another's.
     *
     * @param message what to say if it is none of any
     * @param near whether it is nearly one of this template's
     */
    record Unmet(String setting, String message, boolean near) {}

    /**
     * The settings that name nothing here.
     *
     * @throws IllegalStateException if one is misspelled
     */
    List<Unmet> unmet() {
        List<Unmet> unmet = new ArrayList<>();
        written.forEach((setting, name) -> {
            boolean variable = setting.startsWith(TargetSettings.VARIABLE_PREFIX);
            if (!isKnown(name, variable)) {
                unmet.add(unmet(setting, name, variable));
            }
        });
        return unmet;
    }

    /** The settings that name something here. */
    List<String> met() {
        return written.entrySet().stream()
                .filter(it -> isKnown(it.getValue(), it.getKey().startsWith(TargetSettings.VARIABLE_PREFIX)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isKnown(String name, boolean variable) {
        return known().stream()
                .anyMatch(it -> variable ? TargetSettings.variable(it).equals(name) : it.equals(name));
    }

    /** All settings that this template may have. */
    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(TargetSettings.GENERAL);
        List<String> keys = gateway.get(UsagePlans.class).keys();
        for (ApiDefinition api : gateway.apis()) {
            Targets.names(api).forEach(name -> {
                api.stages().forEach(stage -> known.add(name + "." + stage.name()));
                keys.forEach(key -> known.add(name + KEY + key));
            });
        }
        return known;
    }

    private Unmet unmet(String setting, String name, boolean variable) {
        if (!variable && name.indexOf('.') < 0) {
            throw misspelled(setting, "is not a setting", name, TargetSettings.GENERAL);
        }
        for (ApiDefinition api : gateway.apis()) {
            for (String called : Targets.names(api).toList()) {
                String start = variable ? TargetSettings.variable(called) + "_" : called + ".";
                if (name.startsWith(start)) {
                    throw ofApi(setting, name.substring(start.length()), api, variable);
                }
            }
        }
        List<String> spelled = known().stream()
                .map(it -> variable ? TargetSettings.variable(it) : it)
                .toList();
        return new Unmet(
                setting,
                setting + " names no API of any template of this run." + DidYouMean.lines(name, spelled),
                DidYouMean.nearest(name, spelled).isPresent());
    }

    private IllegalStateException ofApi(String setting, String rest, ApiDefinition api, boolean variable) {
        Optional<String> key =
                rest.startsWith(variable ? "KEY_" : "key.") ? Optional.of(rest.substring(4)) : Optional.empty();
        if (key.isPresent()) {
            return misspelled(
                    setting,
                    "names no API key of " + gateway.access().template(),
                    key.get(),
                    Set.copyOf(gateway.get(UsagePlans.class).keys()));
        }
        List<String> stages = api.stages().stream().map(StageDefinition::name).toList();
        return misspelled(setting, "names no stage of " + api.logicalId() + " (" + api.location() + ")", rest, stages);
    }

    private static IllegalStateException misspelled(
            String setting, String what, String name, java.util.Collection<String> known) {
        return new IllegalStateException(
                setting + " " + what + "." + DidYouMean.lines(name, known) + "\n  to do:       write one of these.");
    }
}
