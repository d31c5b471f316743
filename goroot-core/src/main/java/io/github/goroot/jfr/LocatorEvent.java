package io.github.goroot.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** The turn of one locator. */
@Name("io.github.goroot.Locator")
@Label("Locator")
@Category("goroot")
@Description("A locator whose turn is over")
@StackTrace(false)
final class LocatorEvent extends Event {

    @Label("Locator")
    String locator = "";

    @Label("Outcome")
    String outcome = "";

    @Label("Reason")
    String reason = "";

    @Label("Took")
    @Timespan(Timespan.NANOSECONDS)
    long took;
}
