package dev.gatehouse.doors;

import java.nio.file.Path;

/** Judges many mutations of the guarded templates: the folder, how many, the seed. */
public final class OpenDoorsMain {

    private OpenDoorsMain() {}

    public static void main(String[] args) throws Exception {
        var doors = new OpenDoors(Path.of(args[0]));
        doors.unchanged();
        doors.mutate(Integer.parseInt(args[1]), Long.parseLong(args[2]));
        doors.faults().forEach(OpenDoorsMain::print);
        print("open doors: " + doors.mutations() + " mutations, " + doors.judged() + " judged, "
                + doors.faults().size() + " faults");
        System.exit(doors.faults().isEmpty() ? 0 : 1);
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
