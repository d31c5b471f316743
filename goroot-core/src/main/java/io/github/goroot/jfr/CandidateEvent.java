package io.github.goroot.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The verdict on one candidate. */
@Name("io.github.goroot.Candidate")
@Label("Candidate")
@Category("goroot")
@Description("A place that a locator proposed, and what it turned out to be")
@StackTrace(false)
final class CandidateEvent extends Event {

    @Label("Locator")
    String locator = "";

    @Label("Path")
    String path = "";

    @Label("Verdict")
    String verdict = "";

    @Label("Issue")
    String issue = "";
}
